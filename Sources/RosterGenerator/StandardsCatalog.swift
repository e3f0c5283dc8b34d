import Coaching

/// Codes of the Common Core State Standards that synthetic goals and strengths are drawn from.
enum StandardsCatalog {
  /// Clusters of mathematics by grade, each with the numbers of its standards.
  private static let mathematics: [(grade: String, cluster: String, numbers: ClosedRange<Int>)] = [
    ("6", "RP.A", 1...3), ("6", "NS.A", 1...1), ("6", "NS.B", 2...4), ("6", "NS.C", 5...8),
    ("6", "EE.A", 1...4), ("6", "EE.B", 5...8), ("6", "G.A", 1...4), ("6", "SP.A", 1...3),
    ("7", "RP.A", 1...3), ("7", "NS.A", 1...3), ("7", "EE.A", 1...2), ("7", "EE.B", 3...4),
    ("7", "G.A", 1...3), ("7", "G.B", 4...6), ("7", "SP.A", 1...2), ("7", "SP.C", 5...8),
    ("8", "NS.A", 1...2), ("8", "EE.A", 1...4), ("8", "EE.B", 5...6), ("8", "EE.C", 7...8),
    ("8", "F.A", 1...3), ("8", "F.B", 4...5), ("8", "G.A", 1...5), ("8", "SP.A", 1...4),
    ("HSA", "SSE.A", 1...2), ("HSA", "REI.B", 3...4), ("HSF", "IF.A", 1...3), ("HSF", "BF.A", 1...2),
    ("HSG", "CO.A", 1...5), ("HSS", "ID.A", 1...4),
  ]
  private static let literacyStrands: [String: [(strand: String, count: Int)]] = [
    "ela": [("RL", 7), ("RI", 10), ("W", 10), ("SL", 6), ("L", 6)],
    "eld": [("SL", 6), ("L", 6), ("RI", 10)],
    "science": [("RST", 10), ("WHST", 10)],
    "social studies": [("RH", 10), ("WHST", 10)],
  ]

  /// A standard for a goal in a subject and grade.
  static func goal(subject: String, grade: Grade, from random: inout RandomSource) -> String {
    if subject == "math" {
      let row = random.pick(rows(of: grade))
      return "CCSS.MATH.CONTENT.\(row.grade).\(row.cluster).\(random.int(in: row.numbers))"
    }
    let row = random.pick(literacyStrands[subject] ?? literacyStrands["ela"]!)
    return "\(literacy(row.strand, grade)).\(random.int(in: 1...row.count))"
  }

  /// A code that a leader knows in a subject and grade: a domain or strand, or sometimes one standard.
  static func strength(subject: String, grade: Grade, from random: inout RandomSource) -> String {
    if random.chance(25) { return goal(subject: subject, grade: grade, from: &random) }
    if subject == "math" {
      let row = random.pick(rows(of: grade))
      return "CCSS.MATH.CONTENT.\(row.grade).\(row.cluster.prefix { $0 != "." })"
    }
    return literacy(random.pick(literacyStrands[subject] ?? literacyStrands["ela"]!).strand, grade)
  }

  private static func rows(
    of grade: Grade
  ) -> [(grade: String, cluster: String, numbers: ClosedRange<Int>)] {
    mathematics.filter { grade.level > 8 ? $0.grade.hasPrefix("HS") : $0.grade == grade.description }
  }

  private static func literacy(_ strand: String, _ grade: Grade) -> String {
    let inContent = ["RST", "WHST", "RH"].contains(strand)
    let band =
      switch grade.level {
      case ..<9: inContent ? "6-8" : grade.description
      case 9, 10: "9-10"
      default: "11-12"
      }
    return "CCSS.ELA-LITERACY.\(strand).\(band)"
  }
}
