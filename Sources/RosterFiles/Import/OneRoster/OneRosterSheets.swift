/// Turns a OneRoster export into the sheets of the template set, from which the roster is made as from any spreadsheets.
struct OneRosterSheets {
  let tables: OneRosterTables
  let term: OneRosterTerm
  let bells: OneRosterBells
  var leaders: OneRosterPeople
  var peers: OneRosterPeople
  private(set) var notes: [ImportFault] = []
  private(set) var faults: [ImportFault] = []
  /// Teacher ids by all the names they go by, in lower case.
  private var known: [String: String] = [:]
  /// Schools that have bells, by id.
  private var schools: [String: OneRosterTables.Org] = [:]
  private var tally = OneRosterTally()

  init(
    _ tables: OneRosterTables, term: OneRosterTerm, bells: OneRosterBells, leaders: OneRosterPeople,
    peers: OneRosterPeople
  ) {
    (self.tables, self.term, self.bells, self.leaders, self.peers) = (tables, term, bells, leaders, peers)
    for teacher in tables.teachers {
      for name in [teacher.id] + teacher.aliases where known[name.lowercased()] == nil {
        known[name.lowercased()] = teacher.id
      }
    }
    self.leaders.resolve(known)
    self.peers.resolve(known)
    faults += self.leaders.unknown + self.peers.unknown
  }

  /// An id of a roster: ids there hold no "/" and are not "*".
  static func identifier(_ id: String) -> String {
    id == "*" ? "_" : id.replacing("/", with: "_")
  }

  /// The sheets of schools, periods, people and lessons.
  mutating func sheets() -> [Sheet] {
    schools = Dictionary(
      tables.orgs.filter(\.isSchool).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let homes = homes()
    let used = Set(homes.values)
    for org in schools.values.sorted(by: { $0.line < $1.line })
    where used.contains(org.id) && OneRosterBells.workday(bells.rows(of: org)) == nil {
      faults.append(
        ImportFault(
          file: bells.sheet.file, reason: .unknownID(org.id, of: "school with periods", nearest: nil)))
      schools[org.id] = nil
    }
    let lessons = lessonRows(homes)
    let taking = schools.values.filter { used.contains($0.id) }.sorted { $0.line < $1.line }
    let sheets =
      [schoolSheet(taking), periodSheet(taking)] + peopleSheets(homes, lessons) + [lessonSheet(lessons)]
    notes += tally.notes
    return sheets
  }

  /// The school of each teacher: the first of theirs that is a school, else the one where most of their classes are.
  private func homes() -> [String: String] {
    var taught: [String: [String: Int]] = [:]
    for enrollment in tables.enrollments {
      guard let school = tables.classes[enrollment.classID]?.school, schools[school] != nil else { continue }
      taught[enrollment.teacher, default: [:]][school, default: 0] += 1
    }
    return Dictionary(
      tables.teachers.compactMap { teacher in
        let own = teacher.schools.first { schools[$0] != nil }
        let most = taught[teacher.id]?.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        return (own ?? most).map { (teacher.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  struct LessonRow {
    var teacher: String
    var cells: [String]
    var line: Int
    var subjects: [String]
    var grades: [String]
  }

  private mutating func lessonRows(_ homes: [String: String]) -> [LessonRow] {
    let teachers = Set(tables.teachers.map(\.id))
    var seen: Set<[String]> = []
    var rows: [LessonRow] = []
    for enrollment in tables.enrollments where term.holds(enrollment) {
      guard let lesson = tables.classes[enrollment.classID] else {
        tally.orphans("class", enrollment.classID, enrollment.line)
        continue
      }
      guard teachers.contains(enrollment.teacher) else {
        tally.orphans("teacher", enrollment.teacher, enrollment.line)
        continue
      }
      guard term.holds(lesson), let home = homes[enrollment.teacher], schools[home] != nil else { continue }
      guard seen.insert([enrollment.teacher, enrollment.classID]).inserted else { continue }
      rows += lessonRows(lesson, enrollment, home: home)
    }
    return rows
  }

  private mutating func lessonRows(
    _ lesson: OneRosterTables.Class, _ enrollment: OneRosterTables.Enrollment, home: String
  ) -> [LessonRow] {
    guard let school = schools[lesson.school] else {
      tally.orphans("school", lesson.school, lesson.line)
      return []
    }
    let table = bells.rows(of: school).filter { !$0.isWorkday }
    let periods = table.map(\.period).filter { !$0.isEmpty }
    let slots = OneRosterPeriods(periods: periods, rotation: OneRosterBells.rotation(table)).slots(
      lesson.periods)
    if slots.isEmpty { tally.noPeriods(enrollment.classID, lesson.line) }
    if lesson.school != home { tally.otherSchool(enrollment.classID, lesson.line) }
    return slots.map { slot in
      var cells = [
        Self.identifier(enrollment.teacher), slot.days.joined(separator: ";"), slot.period, "", "",
        lesson.subjects.first ?? "", lesson.grades.count == 1 ? lesson.grades[0] : "",
      ]
      // Elsewhere the period's times hold, not its name.
      if lesson.school != home, let row = table.first(where: { $0.period == slot.period && $0.label.isEmpty })
      {
        (cells[2], cells[3], cells[4]) = ("", row.start, row.end)
      }
      return LessonRow(
        teacher: enrollment.teacher, cells: cells, line: lesson.line, subjects: lesson.subjects,
        grades: lesson.grades.compactMap(CellGrades.grade))
    }
  }

  private func lessonSheet(_ lessons: [LessonRow]) -> Sheet {
    var sheet = Sheet(.lessons, file: "classes.csv")
    sheet.rows = lessons.map { CSVTable.Row(line: $0.line, cells: $0.cells) }
    return sheet
  }

  private func schoolSheet(_ schools: [OneRosterTables.Org]) -> Sheet {
    var sheet = Sheet(.schools, file: "orgs.csv")
    sheet.rows = schools.map { org in
      let rows = bells.rows(of: org)
      let workday = OneRosterBells.workday(rows)
      let cells: [String: String] = [
        "id": Self.identifier(org.id), "name": org.name, "organization": org.parent,
        "start": workday?.start ?? "",
        "end": workday?.end ?? "", "rotation": OneRosterBells.rotation(rows).joined(separator: ";"),
      ]
      return CSVTable.Row(line: org.line, cells: SheetSpec.schools.columns.map { cells[$0.name] ?? "" })
    }
    return sheet
  }

  private func periodSheet(_ schools: [OneRosterTables.Org]) -> Sheet {
    var sheet = Sheet(.periods, file: bells.sheet.file)
    sheet.rows = schools.flatMap { org in
      bells.rows(of: org).filter { !$0.isWorkday }.map { row in
        CSVTable.Row(
          line: row.line, cells: [Self.identifier(org.id), row.label, row.period, row.start, row.end])
      }
    }
    return sheet
  }

  private mutating func peopleSheets(_ homes: [String: String], _ lessons: [LessonRow]) -> [Sheet] {
    let taught = Dictionary(grouping: lessons, by: \.teacher)
    var leaderSheet = Sheet(.leaders)
    var peerSheet = Sheet(.peers, file: peers.sheet == nil ? "users.csv" : nil)
    for teacher in tables.teachers {
      let isLeader = leaders.rows[teacher.id] != nil
      guard isLeader || peers.sheet == nil || peers.rows[teacher.id] != nil else { continue }
      guard let home = homes[teacher.id], schools[home] != nil else {
        tally.noSchool(teacher.id, teacher.line)
        continue
      }
      let own = taught[teacher.id] ?? []
      let derived = [
        "id": Self.identifier(teacher.id), "name": teacher.name, "email": teacher.email,
        "school": Self.identifier(home),
        "subjects": Self.distinct(own.flatMap(\.subjects)).joined(separator: ";"),
        "grades": Self.distinct(own.flatMap(\.grades)).joined(separator: ";"),
      ]
      let people = isLeader ? leaders : peers
      let row = CSVTable.Row(
        line: people.line(teacher), cells: people.cells(teacher.id, derived: derived, known: known))
      if isLeader { leaderSheet.rows.append(row) } else { peerSheet.rows.append(row) }
    }
    return [leaderSheet, peerSheet]
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
