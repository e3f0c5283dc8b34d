/// A school: its clock, its days and what it can lend (SPEC §2).
public struct School: Hashable, Sendable {
  public var id: String
  public var name: String
  /// nil where the school belongs to none, which matches any.
  public var organization: String?
  public var locale: String?
  /// IANA name of the school's time zone.
  public var timeZone: String
  public var workday: ClockRange
  /// The bell schedule of every day that has no table of its own.
  public var periods: [Period]
  /// Tables that replace `periods` on the days of a label.
  public var days: [DayTable]
  /// Labels dealt to the open days in turn; empty where the labels are weekdays.
  public var rotation: [String]
  public var noSchool: [DateSpan]
  /// Sessions that may run at once in person; nil without limit.
  public var rooms: Int?
  /// Lessons that may be covered on a date.
  public var substitutesPerDay: Int
  /// Minutes of lessons that may be covered over the term; nil without limit.
  public var coverMinutes: Int?

  /// A school of the given parts; what is left out has SPEC's default.
  public init(
    id: String, name: String = "", organization: String? = nil, locale: String? = nil,
    timeZone: String, workday: ClockRange, periods: [Period] = [], days: [DayTable] = [],
    rotation: [String] = [], noSchool: [DateSpan] = [], rooms: Int? = nil,
    substitutesPerDay: Int = 0, coverMinutes: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.organization = organization
    self.locale = locale
    self.timeZone = timeZone
    self.workday = workday
    self.periods = periods
    self.days = days
    self.rotation = rotation
    self.noSchool = noSchool
    self.rooms = rooms
    self.substitutesPerDay = substitutesPerDay
    self.coverMinutes = coverMinutes
  }
}

/// A period of a bell schedule.
public struct Period: Hashable, Sendable {
  public var id: String
  public var time: ClockRange

  /// The period `id` at that time.
  public init(id: String, time: ClockRange) {
    self.id = id
    self.time = time
  }
}

/// The bell schedule of the days of one label; it replaces the school's usual one whole.
public struct DayTable: Hashable, Sendable {
  public var label: String
  /// Empty: days without periods (also where the file leaves the list out).
  public var periods: [Period]

  /// The table of the days of `label`.
  public init(label: String, periods: [Period] = []) {
    self.label = label
    self.periods = periods
  }
}

/// Travel time between two different schools, the same both ways.
public struct Travel: Hashable, Sendable {
  public var first: String
  public var second: String
  public var minutes: Int

  /// `minutes` from the school `first` to the school `second` and back.
  public init(_ first: String, _ second: String, minutes: Int) {
    self.first = first
    self.second = second
    self.minutes = minutes
  }
}
