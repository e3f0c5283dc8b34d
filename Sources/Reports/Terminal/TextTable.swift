/// A table of text that fits a given width: columns are as wide as they need, and the widest give way first.
public struct TextTable: Sendable {
  /// A column: its heading, how it is set, and whether it may be cut.
  public struct Column: Sendable {
    public var title: String
    public var alignment: Alignment
    /// The least width it may be cut to; nil: never cut.
    public var minimum: Int?

    /// A column with that heading; without a `minimum` it is never cut.
    public init(_ title: String, alignment: Alignment = .left, minimum: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  /// Where the text of a column stands.
  public enum Alignment: Sendable {
    case left, right
  }

  public var columns: [Column]
  /// Cells by row; as many in each as there are columns.
  public var rows: [[String]]
  /// Spaces between two columns.
  private let gap = 2

  /// A table of those columns without rows.
  public init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table: the heading, then the rows. None is wider than `width` unless the uncut columns are.
  public func lines(width: Int, style: TerminalStyle) -> [String] {
    let widths = fittedWidths(total: width)
    let inMiddle = columns.indices.map { mustCutInMiddle(column: $0, width: widths[$0]) }
    let heading = line(columns.map(\.title), widths: widths, inMiddle: columns.map { _ in false })
    return [style.bold(heading)] + rows.map { line($0, widths: widths, inMiddle: inMiddle) }
  }

  private func line(_ cells: [String], widths: [Int], inMiddle: [Bool]) -> String {
    var parts: [String] = []
    for (index, cell) in cells.enumerated() {
      let width = widths[index]
      let fitted =
        inMiddle[index] ? TerminalText.fitMiddle(cell, width: width) : TerminalText.fit(cell, width: width)
      let isLastLeft = index == cells.count - 1 && columns[index].alignment == .left
      parts.append(
        isLastLeft ? fitted : TerminalText.fill(fitted, width: width, alignment: columns[index].alignment))
    }
    return parts.joined(separator: String(repeating: " ", count: gap))
  }

  /// Whether cutting the ends of a column's cells would make two different ones look alike.
  private func mustCutInMiddle(column: Int, width: Int) -> Bool {
    guard columns[column].minimum != nil else { return false }
    var whole: [String: String] = [:]
    for row in rows {
      let cell = row[column]
      if let other = whole.updateValue(cell, forKey: TerminalText.fit(cell, width: width)), other != cell {
        return true
      }
    }
    return false
  }

  /// Natural widths, with the widest columns that may be cut brought down level until the line fits.
  private func fittedWidths(total: Int) -> [Int] {
    var widths = columns.indices.map { index in
      // Far beyond any line: what a cell of 10,000 characters measures does not matter.
      rows.reduce(DisplayWidth.of(columns[index].title)) {
        max($0, DisplayWidth.of(TerminalText.fit($1[index], width: 200)))
      }
    }
    var excess = widths.reduce(0, +) + gap * (columns.count - 1) - total
    while excess > 0 {
      let cuttable = widths.indices.filter { index in
        columns[index].minimum.map { widths[index] > $0 } ?? false
      }
      guard let widest = cuttable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
