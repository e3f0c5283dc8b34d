import Coaching

/// The cheapest attendance of a group session at one option: who comes, so that the quorum holds and the start is one that is offered
/// to exactly those who come (SPEC §5 `group`, "Starts").
final class GroupAttendance {
  private let entries: ConstantTable<GroupEntry>
  let track: Track
  private let every: Int32
  private let absence: Double
  /// For each peer what attending costs more than being absent, at the option that was last asked for.
  private let extra: FixedTable<Double>
  /// What attending costs each peer, for who notes that before they ask.
  let weights: FixedTable<Double>

  /// `absence` is what an absent peer costs; the roster's weight where nothing else is said.
  init(_ problem: TermProblem, _ track: Track, absence: Double? = nil) {
    entries = problem.tables.entries
    self.track = track
    self.absence = absence ?? Double(problem.weights.absence)
    every = Int32(max(1, problem.roster.program.startEvery))
    extra = FixedTable(repeating: 0, count: track.group.count)
    weights = FixedTable(repeating: 0, count: track.group.count)
  }

  deinit {
    extra.release()
    weights.release()
  }

  /// Points of absence and of those who attend, and who does; nil where no attendance is allowed.
  ///
  /// `weight` is what a peer's attendance costs, infinite where they can't come.
  func cheapest(
    _ option: StepOption, _ weight: (_ peer: Int, GroupEntry) -> Double
  ) -> (cost: Double, attending: UInt128)? {
    let first = Int(option.entries)
    for peer in 0..<extra.count {
      let entry = entries[first + peer]
      extra[peer] = entry.sinceObstacle < 0 ? .infinity : weight(peer, entry) - absence
    }
    let base = absence * Double(extra.count)
    let free = choose(option, since: .min, including: nil)
    if let free, isOffered(option, free.attending) { return (base + free.cost, free.attending) }
    guard !option.isUsual else { return nil }
    var best: (cost: Double, attending: UInt128)?
    // The run starts at the latest obstacle's end of somebody who takes part: try each.
    for latest in -1..<extra.count {
      let since = latest < 0 ? option.sinceObstacle : entries[first + latest].sinceObstacle
      guard since >= 0, since % every == 0, since <= option.sinceObstacle else { continue }
      let found = choose(option, since: since, including: latest < 0 ? nil : latest)
      if let found, found.cost < (best?.cost ?? .infinity) { best = found }
    }
    return best.map { (base + $0.cost, $0.attending) }
  }

  /// Of those whose last obstacle is so far back all whose attendance is not dearer than their absence, and the cheapest others up to the quorum.
  private func choose(
    _ option: StepOption, since: Int32, including forced: Int?
  ) -> (cost: Double, attending: UInt128)? {
    let first = Int(option.entries)
    func mayCome(_ peer: Int) -> Bool {
      extra[peer] < .infinity && entries[first + peer].sinceObstacle >= since
    }
    if let forced, !mayCome(forced) { return nil }
    var cost = 0.0
    var attending: UInt128 = 0
    var count = 0
    for peer in 0..<extra.count where mayCome(peer) && (extra[peer] <= 0 || peer == forced) {
      cost += extra[peer]
      attending |= 1 << UInt128(peer)
      count += 1
    }
    while count < track.quorum {
      var cheapest = -1
      for peer in 0..<extra.count where mayCome(peer) && attending >> UInt128(peer) & 1 == 0 {
        if cheapest < 0 || extra[peer] < extra[cheapest] { cheapest = peer }
      }
      guard cheapest >= 0 else { return nil }
      cost += extra[cheapest]
      attending |= 1 << UInt128(cheapest)
      count += 1
    }
    return (cost, attending)
  }

  /// Whether the option's start is offered to exactly those who attend.
  private func isOffered(_ option: StepOption, _ attending: UInt128) -> Bool {
    if option.isUsual { return true }
    var since = option.sinceObstacle
    var rest = attending
    while rest != 0 {
      since = min(
        since, entries[Int(option.entries) + rest.trailingZeroBitCount].sinceObstacle)
      rest &= rest - 1
    }
    return since % every == 0
  }
}
