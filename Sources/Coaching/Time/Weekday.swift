/// A day of the week, Monday first (SPEC §2, "weekdays").
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Comparable, Codable {
  case monday = 0
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The label used in rosters and plans: "Mon" … "Sun".
  public var label: String { Self.labels[rawValue] }

  /// The weekday of a label, or nil.
  public init?(label: String) {
    guard let index = Self.labels.firstIndex(of: label) else { return nil }
    self.init(rawValue: index)
  }

  /// Mon to Fri.
  public var isSchoolDay: Bool { rawValue < 5 }

  /// The labels that a roster may use for a school's days: "Mon" … "Fri".
  public static let schoolDayLabels = Array(labels.prefix(5))

  static let labels = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
