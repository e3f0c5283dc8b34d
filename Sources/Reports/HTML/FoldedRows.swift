import Coaching

extension HTMLReport {
  /// Some rows of a list: all of them under no label, or those of one fold.
  struct RowGroup<Row> {
    /// What the fold is called; nil where nothing is folded.
    var label: String?
    var rows: [Row]
  }

  /// A list as it is where it is short; a long one as a fold for each school, in the roster's order, so that a browser
  /// lays out only what is looked at. Long is above `most` rows; `school` is that of a row.
  static func foldedBySchool<Row>(
    _ rows: [Row], above most: Int = rowsUnfolded, index: RosterIndex, school: (Row) -> String?
  ) -> [RowGroup<Row>] {
    guard rows.count > most else { return [RowGroup(label: nil, rows: rows)] }
    let bySchool = Dictionary(grouping: rows) { school($0) ?? "" }
    let places = bySchool.keys.sorted {
      (index.schoolNumber($0) ?? .max, $0) < (index.schoolNumber($1) ?? .max, $1)
    }
    return places.map { RowGroup(label: index.name(ofSchool: $0), rows: bySchool[$0]!) }
  }
}
