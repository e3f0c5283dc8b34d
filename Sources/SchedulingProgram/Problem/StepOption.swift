import Coaching

/// A time of day for a step, on days of one kind, other sessions aside.
struct StepOption: Sendable {
  /// Minutes of the day on the clock of the place.
  let start: Int32
  let end: Int32
  /// Points for the usual time, travel and avoided times of those who must take part; cover is counted apart.
  let cost: Int32
  /// Range in the problem's cover needs.
  let covers: Range<Int32>
  /// The observed lesson; −1: none.
  let observed: LessonRef
  /// Group sessions: minutes since the leader's last obstacle, and the first of the group's entries; −1 otherwise.
  let sinceObstacle: Int32
  let entries: Int32
  /// Whether it is offered as the usual time alone: the group time, and a pair's meeting time where the run does not offer it.
  let isUsual: Bool
}

/// A peer at one option of a group session.
struct GroupEntry: Sendable {
  /// Minutes since the peer's last obstacle; −1: the peer can't attend.
  let sinceObstacle: Int32
  /// Points for travel and avoided time, where they attend.
  let cost: Int32
  let covers: Range<Int32>
}

/// A lesson as an option names it: the lesson of the week, and how its teacher's own date differs from the session's.
struct LessonRef: Sendable, Hashable {
  /// Number in `LessonNumbers`; −1: none.
  let slot: Int32
  let dateShift: Int32

  static let none = LessonRef(slot: -1, dateShift: 0)
}

/// Numbers for the different lessons (teacher and times) that options name.
struct LessonNumbers: Sendable {
  /// A teacher's lesson of some times, on whatever dates.
  struct Slot: Hashable, Sendable {
    /// Person of the roster (leaders first, then peers).
    let person: Int
    let span: MinuteSpan
    /// nil for a lesson with times of its own.
    let period: String?
  }

  private(set) var slots: [Slot] = []
  private var numbers: [Slot: Int32] = [:]

  /// The number of a lesson; a new one where it is met for the first time.
  mutating func number(person: Int, span: MinuteSpan, period: String?) -> Int32 {
    let slot = Slot(person: person, span: span, period: period)
    if let known = numbers[slot] { return known }
    let number = Int32(slots.count)
    numbers[slot] = number
    slots.append(slot)
    return number
  }

  /// The number of a lesson that was met; nil of others.
  func find(_ slot: Slot) -> Int32? { numbers[slot] }

  /// Length of a lesson in minutes.
  func minutes(_ slot: Int32) -> Int {
    Int(slots[Int(slot)].span.end - slots[Int(slot)].span.start)
  }
}
