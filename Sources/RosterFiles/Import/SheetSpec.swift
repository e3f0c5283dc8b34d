/// The columns of one file of the template set, and where their values go in the roster's JSON.
struct SheetSpec: Sendable {
  struct Column: Sendable {
    var name: String
    var kind: CellKind
    /// Keys from the row's object down to the value; empty where the importer places the value itself.
    var keys: [String]
    var isNeeded: Bool

    /// The column's part of a JSON path.
    var path: String { keys.joined(separator: ".") }
  }

  /// Such as "lessons.csv".
  var file: String
  var columns: [Column]

  /// The place of a column.
  func place(of name: String) -> Int { columns.firstIndex { $0.name == name } ?? 0 }

  private static func column(
    _ name: String, _ kind: CellKind = .text, _ keys: String..., needed: Bool = false
  ) -> Column {
    Column(name: name, kind: kind, keys: keys.isEmpty ? [name] : keys, isNeeded: needed)
  }

  /// A column whose value the importer places itself.
  private static func link(_ name: String, needed: Bool = true) -> Column {
    Column(name: name, kind: .text, keys: [], isNeeded: needed)
  }
}

extension SheetSpec {
  static let rules = SheetSpec(
    file: "rules.csv", columns: [link("rule"), column("value", .text, "value", needed: true)])

  static let schools = SheetSpec(
    file: "schools.csv",
    columns: [
      column("id", needed: true), column("name"), column("organization"), column("locale"),
      column("timeZone"),
      column("start", .clockTime, "workday", "start", needed: true),
      column("end", .clockTime, "workday", "end", needed: true),
      column("rotation", .texts), column("rooms", .whole), column("substitutesPerDay", .whole),
      column("coverMinutes", .whole),
    ])

  static let periods = SheetSpec(
    file: "periods.csv",
    columns: [
      link("school"), column("label", .text, "label"), column("period", .text, "id"),
      column("start", .clockTime), column("end", .clockTime),
    ])

  static let noSchool = SheetSpec(
    file: "no-school.csv",
    columns: [link("school", needed: false), column("from", .date, needed: true), column("to", .date)])

  static let travel = SheetSpec(
    file: "travel.csv",
    columns: [
      column("from", .text, "between[0]", needed: true), column("to", .text, "between[1]", needed: true),
      column("minutes", .whole, needed: true),
    ])

  static let leaders = SheetSpec(
    file: "leaders.csv",
    columns: person + [
      column("standards", .standards), column("practices", .texts),
      column("caseloadMin", .whole, "caseload", "min"), column("caseloadMax", .whole, "caseload", "max"),
    ] + limits)

  static let peers = SheetSpec(
    file: "peers.csv", columns: person + [column("leaders", .whole), column("priority", .whole)] + limits)

  private static let person = [
    column("id", needed: true), column("name"), column("email"), column("school", needed: true),
    column("subjects", .texts), column("grades", .grades),
    column("modes", .choices(["inPerson", "virtual"])), column("prefers", .texts),
  ]

  private static let limits = [
    column("sessionsPerDay", .whole, "limits", "sessionsPerDay"),
    column("minutesPerWeek", .whole, "limits", "minutesPerWeek"),
  ]

  static let lessons = SheetSpec(
    file: "lessons.csv",
    columns: [
      link("person"), column("days", .days), column("period"), column("start", .clockTime),
      column("end", .clockTime), column("subject"), column("grade", .grade),
    ])

  static let unavailable = SheetSpec(file: "unavailable.csv", columns: window)
  static let avoid = SheetSpec(file: "avoid.csv", columns: window)

  private static let window = [
    link("person"), column("days", .days), column("date", .date), column("from", .date), column("to", .date),
    column("period"), column("start", .clockTime), column("end", .clockTime),
  ]

  static let goals = SheetSpec(
    file: "goals.csv",
    columns: [
      link("peer"), column("standard", .standard), column("practice"), column("weight", .decimal),
    ])

  static let history = SheetSpec(
    file: "history.csv",
    columns: [
      column("leader", needed: true), column("peer", needed: true), column("terms", .whole, needed: true),
      column("rating", .decimal),
    ])

  static let pairs = SheetSpec(
    file: "pairs.csv",
    columns: [
      column("leader", .text, "[0]", needed: true), column("peer", .text, "[1]", needed: true), link("rule"),
    ])

  static let scores = SheetSpec(
    file: "scores.csv",
    columns: [
      column("leader", needed: true), column("peer", needed: true), column("score", .whole, needed: true),
    ])

  static let activities = SheetSpec(
    file: "activities.csv",
    columns: [
      link("activity"), column("per", .choice(["pair", "group"])), column("times", .whole),
      column("quorum", .decimal), column("step", .text, "id", needed: true),
      column("kind", .choice(["meeting", "observation", "group", "preparation"]), needed: true),
      column("minutes", .whole, needed: true), column("observes", .choice(["leader", "peer"])),
      column("cover", .bool), column("afterMin", .whole, "after", "min"),
      column("afterMax", .whole, "after", "max"),
    ])

  static let materials = SheetSpec(
    file: "materials.csv",
    columns: [
      column("id", needed: true), column("title"), column("standards", .standards),
      column("practices", .texts),
      column("url"),
    ])

  /// The whole set, in the order in which a person would fill it in.
  static let all = [
    rules, schools, periods, noSchool, travel, leaders, peers, lessons, unavailable, avoid, goals, history,
    pairs,
    scores, activities, materials,
  ]
}
