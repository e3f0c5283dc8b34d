import Coaching

/// An event of a calendar: what people see of a session, or of a lesson to cover.
public struct CalendarEvent: Sendable, Hashable {
  /// Stable from plan to plan, without personal data.
  public var uid: String
  public var summary: String
  public var location: String
  public var description: String
  /// For filters and colours: the kind of the session, or "cover".
  public var category: String
  public var date: CalendarDate
  public var time: ClockRange
  /// IANA name of the zone of date and time.
  public var timeZone: String
  /// How often what is above has changed from plan to plan.
  public var sequence = 0
  public var isCancelled = false

  /// Whether people would see the same.
  func isSame(as other: CalendarEvent) -> Bool {
    var other = other
    other.sequence = sequence
    return self == other
  }

  /// The events of the last plan, with what the plans before it had (RFC 5546, 3.2.5 and 2.1.4).
  ///
  /// Plans come oldest first. An event that a later plan changes keeps its uid and goes up in sequence; one that it
  /// drops is cancelled; one that it leaves alone is exactly as it was.
  static func replacing(_ plans: [[CalendarEvent]]) -> [CalendarEvent] {
    var known: [String: CalendarEvent] = [:]
    for plan in plans {
      var current: Set<String> = []
      for event in plan {
        var event = event
        if let before = known[event.uid] {
          event.sequence = before.isSame(as: event) ? before.sequence : before.sequence + 1
        }
        known[event.uid] = event
        current.insert(event.uid)
      }
      for (uid, event) in known where !current.contains(uid) && !event.isCancelled {
        known[uid]!.isCancelled = true
        known[uid]!.sequence += 1
      }
    }
    return known.values.sorted { ($0.date, $0.time.start, $0.uid) < ($1.date, $1.time.start, $1.uid) }
  }
}
