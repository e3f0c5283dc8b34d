import Coaching
import PairingProgram

/// Meeting times for some of a leader's pairs beside times that stand: the cheapest that share no minute (SPEC §4).
struct TimeChoice {
  /// What each time costs a pair is in it (`timeCosts`).
  private let request: PairingRequest

  init(_ request: PairingRequest) { self.request = request }

  /// Times for the pairs; nil where they don't fit, or no choice was found in as many trials as are allowed.
  ///
  /// - Parameters:
  ///   - kept: the leader's other choices, and `group` their group time.
  ///   - isTaken: whether a pair's peer meets another leader at that time.
  func times(
    for pairs: [Int], ofLeader leader: Int, beside kept: [PairingChoice], group: WeekStart?,
    isTaken: (_ pair: Int, WeekStart) -> Bool
  ) -> [PairingChoice]? {
    guard let minutes = request.candidates.meetingMinutes else {
      return pairs.map { PairingChoice(pair: $0, time: nil) }
    }
    let options = pairs.map { pair in
      request.times(ofPair: pair).filter {
        isFree($0.at, ofLeader: leader, beside: kept, group: group) && !isTaken(pair, $0.at)
      }.sorted { ($0.cost, $0.at) < ($1.cost, $1.at) }
    }
    let order = pairs.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
    var search = Search(options: order.map { options[$0] }, minutes: minutes)
    search.descend(0, cost: 0)
    guard let best = search.best else { return nil }
    return zip(order, best.times).map { PairingChoice(pair: pairs[$0], time: $1) }
  }

  /// Whether a meeting at that time shares no minute with the leader's other meetings and group time.
  func isFree(_ time: WeekStart, ofLeader leader: Int, beside kept: [PairingChoice], group: WeekStart?)
    -> Bool
  {
    let candidates = request.candidates
    guard let minutes = candidates.meetingMinutes else { return true }
    func overlaps(_ other: WeekStart, _ length: Int) -> Bool {
      candidates.clash.overlap(
        time, minutes: minutes, leader: leader, other, minutes: length, leader: leader)
    }
    return !kept.contains { $0.time.map { overlaps($0, minutes) } ?? false }
      && !(group.map { overlaps($0, candidates.groupMinutes ?? 0) } ?? false)
  }

  /// Branch and bound over few pairs.
  private struct Search {
    let options: [[PairTime]]
    let minutes: Int
    var trials = 500
    var times: [WeekStart] = []
    var best: (cost: Int, times: [WeekStart])?

    init(options: [[PairTime]], minutes: Int) {
      self.options = options
      self.minutes = minutes
    }

    mutating func descend(_ depth: Int, cost: Int) {
      guard depth < options.count else {
        if cost < best?.cost ?? .max { best = (cost, times) }
        return
      }
      for option in options[depth] {
        trials -= 1
        guard trials > 0, cost + option.cost < best?.cost ?? .max else { return }
        let clashes = times.contains {
          $0.weekday == option.at.weekday && abs(Int($0.minute) - Int(option.at.minute)) < minutes
        }
        if clashes { continue }
        times.append(option.at)
        descend(depth + 1, cost: cost + option.cost)
        times.removeLast()
      }
    }
  }
}
