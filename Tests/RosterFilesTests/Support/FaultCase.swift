import Testing

@testable import RosterFiles

/// A replacement in the sound roster and the faults that it must give: "path code" each, in the order of the text.
struct FaultCase: CustomTestStringConvertible, Sendable {
  var what: String
  var part: String
  var replacement: String
  var faults: [String]
  /// Nearest known names of the faults that have one.
  var suggestions: [String] = []

  var testDescription: String { what }

  init(_ what: String, _ part: String, _ replacement: String, _ faults: String..., suggests: String...) {
    self.what = what
    self.part = part
    self.replacement = replacement
    self.faults = faults
    suggestions = suggests
  }

  /// Reads the changed roster and compares.
  func check() {
    let text = RosterText.with(part, replacement)
    let error = #expect(throws: FileFaults.self, "\(what)") { try RosterFile.decode(Array(text.utf8)) }
    let found = error?.faults ?? []
    #expect(found.map { "\($0.path) \($0.code)" } == faults, "\(found)")
    #expect(found.compactMap(\.suggestion) == suggestions, "\(found)")
    for fault in found {
      #expect(!fault.description.contains("something else"))
      #expect(fault.line > 0 && fault.column > 0)
    }
  }
}

/// The cases of all faults, by kind.
enum FaultCases {
  static var all: [FaultCase] { keys + values + numbers + contradictions + references + repetitions }
}
