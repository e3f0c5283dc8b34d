import Foundation
import Testing

@testable import RosterFiles

@Suite("Texts that are no JSON")
struct SyntaxFaultTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var text: String
    var code: String
    var line: Int
    var column: Int
    var testDescription: String { text }
    init(_ text: String, _ code: String, _ line: Int, _ column: Int) {
      (self.text, self.code, self.line, self.column) = (text, code, line, column)
    }
  }

  @Test(
    "Place and kind",
    arguments: [
      Example("", "empty", 1, 1), Example(" \n ", "empty", 2, 2), Example("{", "endsEarly", 1, 2),
      Example("{\"a\": 1", "endsEarly", 1, 8), Example("{\"a\"", "endsEarly", 1, 5),
      Example("{\"a\": 1,}", "unexpected", 1, 9), Example("[1,]", "unexpected", 1, 4),
      Example("{\n  \"é\" 1}", "unexpected", 2, 7), Example("{\"a\": tru}", "unexpected", 1, 10),
      Example("{a: 1}", "unexpected", 1, 2), Example("{} {}", "unexpected", 1, 4),
      Example("[1 2]", "unexpected", 1, 4), Example("[01]", "badNumber", 1, 3),
      Example("[1.]", "badNumber", 1, 4), Example("[-]", "badNumber", 1, 3),
      Example("[1e]", "badNumber", 1, 4),
      Example("[+1]", "unexpected", 1, 2), Example("[NaN]", "unexpected", 1, 2),
      Example("[\"\\x\"]", "badEscape", 1, 3), Example("[\"\\ud800\"]", "badEscape", 1, 3),
      Example("[\"\\u12g4\"]", "badEscape", 1, 3), Example("[\"a\nb\"]", "controlCharacter", 1, 4),
      Example("'a'", "unexpected", 1, 1), Example("[\"a", "endsEarly", 1, 4),
      Example("]", "unexpected", 1, 1),
      Example("[}", "unexpected", 1, 2), Example("// roster\n{}", "unexpected", 1, 1),
    ])
  func syntax(_ example: Example) throws {
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(example.text.utf8)) }
    let fault = try #require(error?.faults.first)
    #expect(error?.faults.count == 1)
    #expect(
      [fault.code, "\(fault.line)", "\(fault.column)"] == [
        example.code, "\(example.line)", "\(example.column)",
      ])
  }

  @Test(
    "Bytes that are no UTF-8: a lone byte, a surrogate, an overlong form, UTF-16",
    arguments: [
      [0x7B, 0xFF], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0xFF, 0xFE, 0x7B, 0x00],
      [0x22, 0xE2, 0x82],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func notUTF8(_ bytes: [UInt8]) {
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(bytes) }
    #expect(error?.faults.map(\.code) == ["notUTF8"])
  }

  @Test("10,000 and 1,000,000 levels of nesting are one clear fault", arguments: [10_000, 1_000_000])
  func nesting(_ depth: Int) {
    for opening in ["[", "{\"a\":"] {
      let text = String(repeating: opening, count: depth)
      let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
      #expect(error?.faults.map(\.code) == ["tooDeep"])
    }
  }

  @Test("What is no object is one fault", arguments: ["[]", "3", "\"a\"", "null", "true"])
  func noObject(_ text: String) {
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
    #expect(error?.faults.map { "\($0.path)|\($0.code)" } == ["|wrongKind"])
  }

  @Test("No file is no fault of a file: exit 66")
  func noFile() {
    let error = #expect(throws: InputError.self) { try RosterFile.read("/no/such/roster.json") }
    #expect(error?.exitCode == 66)
    #expect(error?.description == "/no/such/roster.json can't be read: No such file or directory.")
  }

  @Test(
    "All escapes arrive",
    arguments: [
      ("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\u{8}\u{C}\n\r\t"), ("\\u00e9\\uD83D\\uDE00\\u0000", "é😀\u{0}"),
    ])
  func escapes(_ written: String, _ read: String) throws {
    let roster = try RosterFile.decode(Array(RosterText.with("\"Valley\"", "\"\(written)\"").utf8)).roster
    #expect(roster.program.name == read)
  }

  @Test("A sentence names place, value, what is allowed and the nearest name")
  func sentence() throws {
    let text = RosterText.with(
      "{\"id\": \"P2\", \"school\": \"lincoln\"}", "{\"id\": \"P2\", \"school\": \"lincon\"}")
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
    #expect(
      error?.faults.first?.description
        == "peers[1].school (line 21, column 28): \"lincon\" is the id of no school. Did you mean \"lincoln\"?"
    )
  }

  @Test("Many faults are told together, in the order of the text, in little time")
  func many() {
    let people = (0..<20_000).map { "{\"id\": \"Q\($0 % 100)\", \"school\": \"nowhere\($0)\"}" }.joined(
      separator: ",\n")
    let text = RosterText.with(
      "{\"id\": \"P2\", \"school\": \"lincoln\"}", "{\"id\": \"P2\", \"school\": \"lincoln\"}, \(people)")
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
    #expect(error?.faults.count == 39_900)
    #expect(error?.faults.last?.path == "peers[20001].school")
  }
}
