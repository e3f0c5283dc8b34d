import Coaching

/// The bell schedules, which OneRoster lacks: rows of bells.csv (school, label, period, start, end). The school is an org's id, identifier or
/// name, or empty for all; a row whose period is "workday" gives the workday, which else reaches from the first period to the last.
struct OneRosterBells {
  struct Row {
    var label: String
    var period: String
    var start: String
    var end: String
    var line: Int

    var isWorkday: Bool { period.plainName == "workday" }
  }

  let sheet: Sheet
  private var rows: [String: [Row]] = [:]

  init(_ table: CSVTable, faults: inout [ImportFault]) {
    var spec = SheetSpec.periods
    spec.columns[0].isNeeded = false
    sheet = Sheet(spec, table: table, faults: &faults)
    for row in sheet.rows.indices {
      rows[sheet.cell(row, named: "school").lowercased(), default: []].append(
        Row(
          label: sheet.cell(row, named: "label"), period: sheet.cell(row, named: "period"),
          start: sheet.cell(row, named: "start"), end: sheet.cell(row, named: "end"),
          line: sheet.rows[row].line))
    }
  }

  /// The rows of a school: its own, else those of all.
  func rows(of org: OneRosterTables.Org) -> [Row] {
    let names = [org.id, org.identifier, org.name].filter { !$0.isEmpty }.map { $0.lowercased() }
    return names.lazy.compactMap { rows[$0] }.first ?? rows[""] ?? []
  }

  /// Start and end of the workday; nil where there are no times.
  static func workday(_ rows: [Row]) -> (start: String, end: String)? {
    if let given = rows.first(where: \.isWorkday) { return (given.start, given.end) }
    let starts = rows.compactMap { CellTimes.clockTime($0.start) }
    let ends = rows.compactMap { CellTimes.clockTime($0.end) }
    guard let start = starts.min(), let end = ends.max() else { return nil }
    return (start, end)
  }

  /// Labels that are no weekdays, in order: those of a rotation.
  static func rotation(_ rows: [Row]) -> [String] {
    var labels: [String] = []
    for row in rows where !row.label.isEmpty && !row.isWorkday {
      let isWeekday = CellDays.labels(row.label, own: []).allSatisfy { Weekday(label: $0) != nil }
      if !isWeekday, !labels.contains(row.label) { labels.append(row.label) }
    }
    return labels
  }
}
