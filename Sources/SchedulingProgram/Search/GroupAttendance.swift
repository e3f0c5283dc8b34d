import Coaching

/// The cheapest attendance of a group session at one option: who comes, so that the quorum holds and the start is one that is offered
/// to exactly those who come (SPEC §5 `group`, "Starts").
final class GroupAttendance {
  let problem: TermProblem
  let track: Track
  private let every: Int32
  private let absence: Double

  /// `absence` is what an absent peer costs; the roster's weight where nothing else is said.
  init(_ problem: TermProblem, _ track: Track, absence: Double? = nil) {
    self.problem = problem
    self.track = track
    self.absence = absence ?? Double(problem.weights.absence)
    every = Int32(max(1, problem.roster.program.startEvery))
  }

  /// Points of absence and of those who attend, and who does; nil where no attendance is allowed.
  ///
  /// `weight` is what a peer's attendance costs, infinite where they can't come.
  func cheapest(
    _ option: StepOption, _ weight: (_ peer: Int, GroupEntry) -> Double
  ) -> (cost: Double, attending: UInt128)? {
    let first = Int(option.entries)
    // What attending costs more than being absent.
    let extra = track.group.indices.map { peer in
      let entry = problem.entries[first + peer]
      return entry.sinceObstacle < 0 ? Double.infinity : weight(peer, entry) - absence
    }
    let base = absence * Double(track.group.count)
    let free = choose(extra, among: { _ in true }, including: nil)
    if let free, isOffered(option, free.attending) { return (base + free.cost, free.attending) }
    guard !option.isUsual else { return nil }
    var best: (cost: Double, attending: UInt128)?
    // The run starts at the latest obstacle's end of somebody who takes part: try each.
    for latest in [-1] + Array(track.group.indices) {
      let since = latest < 0 ? option.sinceObstacle : problem.entries[first + latest].sinceObstacle
      guard since >= 0, since % every == 0, since <= option.sinceObstacle else { continue }
      let found = choose(
        extra, among: { problem.entries[first + $0].sinceObstacle >= since },
        including: latest < 0 ? nil : latest)
      if let found, found.cost < (best?.cost ?? .infinity) { best = found }
    }
    return best.map { (base + $0.cost, $0.attending) }
  }

  /// Those whose attendance is not dearer than their absence, and the cheapest others up to the quorum.
  private func choose(
    _ extra: [Double], among allowed: (Int) -> Bool, including forced: Int?
  ) -> (cost: Double, attending: UInt128)? {
    var cost = 0.0
    var attending: UInt128 = 0
    var count = 0
    var others: [Int] = []
    for peer in extra.indices where extra[peer] < .infinity && allowed(peer) {
      if extra[peer] <= 0 || peer == forced {
        cost += extra[peer]
        attending |= 1 << UInt128(peer)
        count += 1
      } else {
        others.append(peer)
      }
    }
    if let forced, attending >> UInt128(forced) & 1 == 0 { return nil }
    guard count < track.quorum else { return (cost, attending) }
    guard count + others.count >= track.quorum else { return nil }
    others.sort { (extra[$0], $0) < (extra[$1], $1) }
    for peer in others.prefix(track.quorum - count) {
      cost += extra[peer]
      attending |= 1 << UInt128(peer)
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
        since, problem.entries[Int(option.entries) + rest.trailingZeroBitCount].sinceObstacle)
      rest &= rest - 1
    }
    return since % every == 0
  }
}
