import Coaching

/// Who takes part in a session, what it covers and what it costs.
extension TermTables {
  /// Everybody who takes part: the leader, the pair's peer, or the attending peers.
  @inline(__always)
  func forEachPerson(_ track: Track, _ step: Int, _ visit: Visit, _ body: (Int) -> Void) {
    body(track.leader)
    if track.steps[step].second >= 0 { body(track.steps[step].second) }
    var rest = visit.attending
    while rest != 0 {
      body(track.group[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
  }

  /// Every lesson that the session lists.
  @inline(__always)
  func forEachCover(_ track: Track, _ step: Int, _ visit: Visit, _ body: (LessonRef) -> Void) {
    let option = options[Int(visit.option)]
    for index in option.covers { body(covers[Int(index)]) }
    guard visit.attending != 0 else { return }
    var rest = visit.attending
    while rest != 0 {
      let entry = entries[Int(option.entries) + rest.trailingZeroBitCount]
      for index in entry.covers { body(covers[Int(index)]) }
      rest &= rest - 1
    }
  }

  /// Points of a session but for cover: usual time, avoided times, travel and absences.
  func cost(_ track: Track, _ step: Int, _ visit: Visit) -> Int {
    let option = options[Int(visit.option)]
    var cost = Int(option.cost)
    guard option.entries >= 0 else { return cost }
    for peer in track.group.indices {
      let attends = visit.attending >> UInt128(peer) & 1 == 1
      cost += attends ? Int(entries[Int(option.entries) + peer].cost) : absence
    }
    return cost
  }
}
