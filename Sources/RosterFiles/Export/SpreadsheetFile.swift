/// A CSV file of the template set.
public struct SpreadsheetFile: Hashable, Sendable {
  /// Such as "lessons.csv".
  public var name: String
  public var bytes: [UInt8]
}
