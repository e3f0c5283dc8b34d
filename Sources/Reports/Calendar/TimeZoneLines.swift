/// The VTIMEZONE components of some zones, made once for many calendars.
struct TimeZoneLines: Sendable {
  /// By the zone's name; zones that nobody knows have none.
  let lines: [String: [ContentLine]]

  /// The components of those zones for the years from `year` on.
  init(_ identifiers: Set<String>, from year: Int) {
    var lines: [String: [ContentLine]] = [:]
    for identifier in identifiers where Self.isName(identifier) {
      guard let rules = TimeZoneRules(identifier: identifier, from: year) else { continue }
      lines[identifier] = TimeZoneComponent.lines(identifier: identifier, rules: rules)
    }
    self.lines = lines
  }

  /// What does not look like a zone's name must not reach a parameter.
  private static func isName(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2F, 0x5F: true
      default: false
      }
    }
  }
}
