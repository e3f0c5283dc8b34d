import Coaching

/// Sessions of one person of which no two can be: they are at once, too near each other for the person's travel, or one step of a cycle.
///
/// Those at a place, or anywhere, that last from one instant to another are at once. Those at two or three places that last at instants no further
/// apart than the travel are too near each other. A step of a cycle is one session; those of it that are at once with or too near all others
/// join them, though they are neither among themselves (Docs/Formulation.md, T3).
struct Crowd: Hashable, Sendable {
  /// In `place`: wherever a session is.
  static let anywhere: Int32 = -2
  /// In the places and `track`: none.
  static let none: Int32 = -1

  var place = none
  /// Sessions at `place` last from the one to the other, which is no earlier.
  var from: Int32 = 0
  var to: Int32 = 0
  var otherPlace = none
  var otherInstant: Int32 = 0
  var thirdPlace = none
  var thirdInstant: Int32 = 0
  /// Number of the track whose steps join, and the steps as bits; only one of them can be on a date.
  var track = none
  var steps: UInt64 = 0
  /// Sessions of these steps end after the one, and begin no later than the other.
  var after = Int32.min
  var before = Int32.max

  /// All sessions that last at an instant.
  static func lasting(at instant: Int32) -> Crowd { Crowd(place: anywhere, from: instant, to: instant) }

  /// Whether a session belongs to it; `where` is where the person is then.
  @inline(__always)
  func holds(_ span: MinuteSpan, at where: Int32, track: Int, step: Int) -> Bool {
    if self.track == Int32(track), steps >> UInt64(step) & 1 == 1, after < span.end, span.start <= before {
      return true
    }
    if `where` == place || place == Self.anywhere { return span.start <= from && to < span.end }
    if `where` == otherPlace { return span.contains(otherInstant) }
    return `where` == thirdPlace && span.contains(thirdInstant)
  }
}
