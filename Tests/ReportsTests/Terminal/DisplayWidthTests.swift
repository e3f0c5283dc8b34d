import Testing

@testable import Reports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Ana", 3), ("José", 4), ("Jose\u{301}", 4), ("山田太郎", 8), ("김민준", 6), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("👩‍🏫", 2), ("👍🏽", 2), ("🇯🇵", 2), ("❤️", 2), ("❤", 1), ("ｶﾅ", 2), ("Ａ", 2), ("מרים", 4), ("a\u{200D}b", 2),
    ("क्षि", 3), ("e\u{200F}", 1),
  ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func cutsBetweenCharactersAndFillsToTheColumn() {
    #expect(TerminalText.fit("山田太郎", width: 8) == "山田太郎")
    #expect(TerminalText.fit("山田太郎", width: 7) == "山田太…")
    #expect(TerminalText.fit("山田太郎", width: 6) == "山田…")
    #expect(TerminalText.pad("山田太郎", width: 6) == "山田… ")
    #expect(TerminalText.fit("👩‍🏫👩‍🏫👩‍🏫", width: 5) == "👩‍🏫👩‍🏫…")
    for width in 0...12 {
      #expect(DisplayWidth.of(TerminalText.pad("Zoë 山田 👩‍🏫 x", width: width)) == width)
    }
  }

  @Test func namesThatBeginAlikeAreCutInTheMiddle() {
    #expect(TerminalText.fitMiddle("Teacher 101", width: 9) == "Teac… 101")
    var table = TextTable(
      columns: [TextTable.Column("Who", minimum: 8)], rows: [["Teacher 101"], ["Teacher 102"]])
    #expect(table.lines(width: 9, style: .plain) == ["Who", "Teac… 101", "Teac… 102"])
    table.rows = [["Teacher 101"], ["Doctor 102"]]
    #expect(table.lines(width: 9, style: .plain) == ["Who", "Teacher …", "Doctor 1…"])
    for width in 0...14 {
      #expect(DisplayWidth.of(TerminalText.fitMiddle("山田 Zoë 👩‍🏫👩‍🏫 x", width: width)) <= width)
    }
  }

  @Test func controlsDoNotReachTheTerminal() {
    #expect(TerminalText.clean("a\u{1B}[31mb\r\nc\td\u{9B}e\u{7F}") == "a␛[31mb c d\u{FFFD}e␡")
    #expect(TerminalText.clean("x\u{202E}y\u{2066}z") == "xyz")
  }

  @Test func rightToLeftTextIsIsolated() {
    let cell = TerminalText.pad("מרים", width: 6)
    #expect(cell == "\u{2068}מרים\u{2069}  ")
    #expect(DisplayWidth.of(cell) == 6)
  }
}
