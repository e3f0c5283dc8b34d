import Testing

@testable import Reports

@Suite struct ContentLineTests {
  private func folded(_ text: String) -> [[UInt8]] {
    var bytes: [UInt8] = []
    ContentLine("SUMMARY", text: text).append(to: &bytes)
    #expect(bytes.suffix(2) == [0x0D, 0x0A])
    return bytes.dropLast(2).split(separator: 0x0D).enumerated().map {
      $0 == 0 ? Array($1) : Array($1.dropFirst())
    }
  }

  @Test func escapesBackslashFirst() {
    #expect(ContentLine.escaped(#"a\;b,c:d"#) == #"a\\\;b\,c:d"#)
    #expect(ContentLine.escaped("a\r\nb\rc\nd\te\u{1}") == "a\\nb\\nc\\nd e\u{FFFD}")
    #expect(ContentLine.escaped(";\u{301}") == "\\;\u{301}")
  }

  @Test(arguments: ["é", "山", "👩‍🏫", "e\u{301}", "x"])
  func foldsBetweenCharactersAtSeventyFiveOctets(piece: String) {
    for shift in 0..<8 {
      let text = String(repeating: "a", count: shift) + String(repeating: piece, count: 100)
      let lines = folded(text)
      for (number, line) in lines.enumerated() {
        #expect(line.count <= 75)
        let string = String(validating: number == 0 ? line[...] : line.dropFirst(), as: UTF8.self)
        #expect(string != nil)
        if number > 0 { #expect(line.first == 0x20) }
      }
      let joined = lines.enumerated().flatMap { $0 == 0 ? $1[...] : $1.dropFirst() }
      #expect(joined == Array("SUMMARY:\(text)".utf8))
    }
  }

  @Test func aCharacterLongerThanALineIsCutBetweenScalars() {
    let lines = folded("a" + String(repeating: "\u{301}", count: 500))
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
  }
}
