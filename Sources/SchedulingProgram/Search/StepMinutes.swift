import Coaching

/// The minutes and sessions that steps of one cycle take together of those who are in all of them.
struct StepMinutes {
  /// Minutes and number of the steps before each step, of the leader and of the pair's peer.
  private var leader: [(minutes: Int32, count: Int)] = []
  private var peer: [(minutes: Int32, count: Int)] = []

  /// What a day and its week leave to the two.
  struct Room {
    var leader: (minutes: Int32, count: Int)
    /// nil where the peer has no part in the step.
    var peer: (minutes: Int32, count: Int)?
  }

  /// `minutes`: how long each step is.
  mutating func set(_ track: Track, minutes: [Int32]) {
    leader.removeAll(keepingCapacity: true)
    peer.removeAll(keepingCapacity: true)
    leader.append((0, 0))
    peer.append((0, 0))
    for (step, minutes) in zip(track.steps, minutes) {
      let (own, other) = (leader.last!, peer.last!)
      leader.append((own.minutes + minutes, own.count + 1))
      let takesPart = step.second >= 0
      peer.append((other.minutes + (takesPart ? minutes : 0), other.count + (takesPart ? 1 : 0)))
    }
  }

  /// What the others' sessions of a state leave, or the whole limits.
  func room(_ tables: TermTables, beside state: TermState?, _ track: Track, _ step: Int, day: Int) -> Room {
    func left(_ person: Int) -> (Int32, Int) {
      if let state { return (state.minutesLeft(person, day: day), state.sessionsLeft(person, day: day)) }
      let limits = tables.limits[person]
      return (limits.minutesPerWeek.map { Int32(clamping: $0) } ?? .max, limits.sessionsPerDay)
    }
    let takesPart = track.peer >= 0 && track.steps[step].second >= 0
    return Room(leader: left(track.leader), peer: takesPart ? left(track.peer) : nil)
  }

  /// Whether the steps from the first of the week, and from the first of the date, up to this one leave everybody's limits whole.
  @inline(__always)
  func allow(_ step: Int, week: Int32, date: Int32, _ room: Room) -> Bool {
    guard leader[step + 1].minutes - leader[Int(week)].minutes <= room.leader.minutes,
      leader[step + 1].count - leader[Int(date)].count <= room.leader.count
    else { return false }
    guard let peerRoom = room.peer else { return true }
    return peer[step + 1].minutes - peer[Int(week)].minutes <= peerRoom.minutes
      && peer[step + 1].count - peer[Int(date)].count <= peerRoom.count
  }
}
