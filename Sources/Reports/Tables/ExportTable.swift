/// A table of an export: the same rows as CSV and as JSON.
public struct ExportTable: Sendable, Hashable {
  /// Name of the table: a file's name in CSV, a key in JSON.
  public var name: String
  public var columns: [String]
  /// As many cells in each row as there are columns.
  public var rows: [[Cell]]

  /// A table of the given parts.
  public init(name: String, columns: [String], rows: [[Cell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// One value.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case number(Int)
    /// With 3 decimals at most.
    case decimal(Double)
    case flag(Bool)
    case list([String])
    case none

    /// Text, or nothing.
    static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .none }
  }
}
