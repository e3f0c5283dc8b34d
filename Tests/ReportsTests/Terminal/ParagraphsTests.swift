import Testing

@testable import Reports

@Suite struct ParagraphsTests {
  @Test func linesBreakBetweenWordsAndNoWordIsCut() {
    let text = """
      Short.
        path (line 3): this should be something else
        tandem import csv a-folder-with-a-long-name -o roster.json
      /a/path/that/is/wider/than/the/terminal can't be read
      """
    #expect(
      Paragraphs.wrapped(text, width: 24) == """
        Short.
          path (line 3): this
            should be something
            else
          tandem import csv a-folder-with-a-long-name -o roster.json
        /a/path/that/is/wider/than/the/terminal
          can't be read
        """)
  }

  @Test func whatFitsStaysAsItIs() {
    let table =
      "    score        1,822  (3)\n\n    \u{1B}[1mbold words of a line that was fitted before\u{1B}[0m\n"
    #expect(Paragraphs.wrapped(table, width: 30) == table)
  }
}
