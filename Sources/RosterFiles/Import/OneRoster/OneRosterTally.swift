/// Counts what an export contradicts itself in, so that each kind is told once with its first place.
struct OneRosterTally {
  private struct Entry {
    var count = 0
    var first: String
    var line: Int
  }

  private var orphans: [String: Entry] = [:]
  private var classesWithoutPeriods: Entry?
  private var classesElsewhere: Entry?
  private var teachersWithoutSchool: Entry?

  mutating func orphans(_ kind: String, _ id: String, _ line: Int) {
    orphans[kind, default: Entry(first: id, line: line)].count += 1
  }

  mutating func noPeriods(_ id: String, _ line: Int) { Self.count(&classesWithoutPeriods, id, line) }

  mutating func otherSchool(_ id: String, _ line: Int) { Self.count(&classesElsewhere, id, line) }

  mutating func noSchool(_ id: String, _ line: Int) { Self.count(&teachersWithoutSchool, id, line) }

  private static func count(_ entry: inout Entry?, _ id: String, _ line: Int) {
    var counted = entry ?? Entry(first: id, line: line)
    counted.count += 1
    entry = counted
  }

  /// A note for each kind, in a fixed order.
  var notes: [ImportFault] {
    var notes: [ImportFault] = []
    for (kind, file) in [
      ("class", "enrollments.csv"), ("teacher", "enrollments.csv"), ("school", "classes.csv"),
    ] {
      guard let entry = orphans[kind] else { continue }
      notes.append(
        note(file, entry, .orphans(of: kind, count: entry.count, first: entry.first)))
    }
    if let entry = classesWithoutPeriods {
      notes.append(note("classes.csv", entry, .noPeriods(count: entry.count, first: entry.first)))
    }
    if let entry = classesElsewhere {
      notes.append(note("classes.csv", entry, .otherSchool(count: entry.count, first: entry.first)))
    }
    if let entry = teachersWithoutSchool {
      notes.append(note("users.csv", entry, .noSchool(count: entry.count, first: entry.first)))
    }
    return notes
  }

  private func note(_ file: String, _ entry: Entry, _ reason: OneRosterReason) -> ImportFault {
    ImportFault(file: file, line: entry.line, reason: .oneRoster(reason))
  }
}
