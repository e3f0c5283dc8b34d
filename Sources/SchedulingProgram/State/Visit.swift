import Coaching

/// A step of a cycle as it is placed: a program day, an option of that day and, of a group session, who attends.
struct Visit: Hashable, Sendable {
  var day: Int32
  /// Index in the problem's options.
  var option: Int32
  /// Bits of the track's group; 0 but in group sessions.
  var attending: UInt128 = 0
}

/// A session in somebody's day.
struct Engagement: Hashable, Sendable {
  var span: MinuteSpan
  /// School where the person is.
  var place: Int32
  var item: Int32
}

/// A session that takes a room.
struct RoomUse: Hashable, Sendable, BitwiseCopyable {
  var span: MinuteSpan
  var item: Int32
}
