import Coaching

/// When one person could take part in a session of a group on a date, with the lessons that would need cover (SPEC §5 "Starts", "Cover").
///
/// The runs of a group session depend on who attends. Each person's part of it is the time since their last obstacle: a run starts where
/// the latest of those who take part is past theirs.
struct PersonReach {
  private let workday: [MinuteSpan]
  private let fixed: [MinuteSpan]
  private let coverable: [LessonSlot]
  private let margin: Int32
  private let minutes: Int32
  let avoid: [MinuteSpan]

  /// nil where the person's school is closed.
  init?(
    _ attendee: Attendee, minutes: Int, date: Int, clock: Int, cover: Bool, places: SessionPlaces
  ) {
    guard
      let day = places.availability.pattern(person: attendee.person, date: date, clock: clock)
    else { return nil }
    let canCover = cover && places.canBeCovered(attendee.person)
    workday = day.workday
    fixed = day.unavailable + (canCover ? [] : day.lessons.map(\.span))
    coverable = canCover ? day.lessons : []
    margin = Int32(attendee.travel)
    self.minutes = Int32(minutes)
    avoid = day.avoid
  }

  /// Minutes since the person's last obstacle, and the lessons that need cover; nil where they can't take part from `start` on.
  func reach(_ start: Int32) -> (since: Int32, covers: [LessonSlot])? {
    let span = MinuteSpan(start: start, end: start + minutes)
    guard let day = workday.first(where: { $0.start <= span.start && span.end <= $0.end }) else {
      return nil
    }
    var last = day.start
    for block in fixed {
      if block.start - margin < span.end, span.start < block.end + margin { return nil }
      if block.end + margin <= start { last = max(last, block.end + margin) }
    }
    var covers: [LessonSlot] = []
    for slot in coverable {
      if slot.start - margin < span.end, span.start < slot.end + margin {
        covers.append(slot)
      } else if slot.end + margin <= start {
        last = max(last, slot.end + margin)
      }
    }
    return (start - last, covers)
  }

  /// Every minute at which a run of theirs may start.
  var obstacleEnds: [Int32] {
    workday.map(\.start) + fixed.map { $0.end + margin } + coverable.map { $0.end + margin }
  }

  /// The last minute of the day's last workday, before which a session must end.
  var lastStart: Int32 { (workday.last?.end ?? 0) - minutes }
}
