/// The codes of the Common Core State Standards (corestandards.org): facts to recognise and to correct codes by.
enum CommonCore {
  /// All codes down to numbered standards, in canonical form, sorted.
  static let codes: [String] = (mathematics + literacy + practices).sorted()

  /// Whether a code is one of them, a beginning of one, or a lettered part of one.
  static func isKnown(_ code: String) -> Bool {
    if known.contains(code) { return true }
    let parts = code.split(separator: ".")
    guard let last = parts.last, last.count == 1, last.first?.isLetter == true else { return false }
    return codeSet.contains(parts.dropLast().joined(separator: "."))
  }

  /// Whether mathematics has the domain in the grade ("6", "K", "HSA").
  static func isDomain(grade: String, domain: String) -> Bool {
    known.contains("CCSS.MATH.CONTENT.\(grade).\(domain)")
  }

  /// Whether language arts have the strand in the grade ("7", "9-10", "6-8").
  static func isStrand(_ strand: String, grade: String) -> Bool {
    known.contains("CCSS.ELA-LITERACY.\(strand).\(grade)")
  }

  private static let codeSet = Set(codes)

  /// The codes and their beginnings.
  private static let known: Set<String> = {
    var all: Set<String> = []
    for code in codes {
      var parts = code.split(separator: ".")
      while !parts.isEmpty, all.insert(parts.joined(separator: ".")).inserted { parts.removeLast() }
    }
    return all
  }()

  private static let practices = (1...8).map { "CCSS.MATH.PRACTICE.MP\($0)" }

  /// Each row: grade and domain, then the first numbers of the clusters A, B, … and the last number.
  private static let mathematics: [String] = MathematicsDomains.rows.flatMap { row in
    let fields = row.split(separator: " ")
    let numbers = fields.dropFirst().compactMap { Int($0) }
    return zip(numbers, numbers.dropFirst()).enumerated().flatMap { place, bounds in
      let cluster = String(UnicodeScalar(UInt8(65 + place)))
      let end = place == numbers.count - 2 ? bounds.1 : bounds.1 - 1
      return (bounds.0...end).map { "CCSS.MATH.CONTENT.\(fields[0]).\(cluster).\($0)" }
    }
  }

  private static let literacy: [String] = {
    let early = ["K"] + (1...8).map(String.init)
    let upper = ["9-10", "11-12"]
    let strands: [(String, Int, [String])] = [
      ("RL", 10, early + upper), ("RI", 10, early + upper), ("RF", 4, Array(early.prefix(6))),
      ("W", 10, early + upper), ("SL", 6, early + upper), ("L", 6, early + upper),
      ("RH", 10, ["6-8"] + upper), ("RST", 10, ["6-8"] + upper), ("WHST", 10, ["6-8"] + upper),
    ]
    return strands.flatMap { strand, count, grades in
      grades.flatMap { grade in (1...count).map { "CCSS.ELA-LITERACY.\(strand).\(grade).\($0)" } }
    }
  }()
}
