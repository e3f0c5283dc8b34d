import Coaching
import PairingProgram

/// Meeting times for some of a leader's pairs beside times that stand: the cheapest that share no minute (SPEC §4).
struct TimeChoice {
  private let candidates: Candidates
  private let avoidTime: Int
  /// What each time costs a pair beyond its floor, in the order of its times; empty where that is not known.
  private let timeCosts: (Int) -> [Int]

  init(_ request: PairingRequest, timeCosts: @escaping (Int) -> [Int]) {
    candidates = request.candidates
    avoidTime = request.weights.avoidTime
    self.timeCosts = timeCosts
  }

  private struct Option {
    let time: WeekStart
    let cost: Int
  }

  /// Times for the pairs; nil where they don't fit, or no choice was found in as many trials as are allowed.
  ///
  /// - Parameters:
  ///   - kept: the leader's other choices, and `group` their group time.
  ///   - isTaken: whether a pair's peer meets another leader at that time.
  func times(
    for pairs: [Int], beside kept: [PairingChoice], group: WeekStart?,
    isTaken: (_ pair: Int, WeekStart) -> Bool
  ) -> [PairingChoice]? {
    guard let minutes = candidates.meetingMinutes else {
      return pairs.map { PairingChoice(pair: $0, time: nil) }
    }
    let options = pairs.map { pair -> [Option] in
      let own = timeCosts(pair)
      return candidates.meetingTimes(ofPair: pair).enumerated().compactMap { number, start in
        let isFree =
          !kept.contains { $0.time.map { overlaps($0, minutes, start.at, minutes) } ?? false }
          && !(group.map { overlaps($0, candidates.groupMinutes ?? 0, start.at, minutes) } ?? false)
          && !isTaken(pair, start.at)
        guard isFree else { return nil }
        return Option(
          time: start.at, cost: avoidTime * start.avoiding + (own.isEmpty ? 0 : own[number]))
      }.sorted { ($0.cost, $0.time) < ($1.cost, $1.time) }
    }
    let order = pairs.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
    var search = Search(options: order.map { options[$0] }, minutes: minutes)
    search.descend(0, cost: 0)
    guard let best = search.best else { return nil }
    return zip(order, best.times).map { PairingChoice(pair: pairs[$0], time: $1) }
  }

  private func overlaps(_ first: WeekStart, _ minutes: Int, _ second: WeekStart, _ others: Int) -> Bool {
    first.weekday == second.weekday && Int(first.minute) < Int(second.minute) + others
      && Int(second.minute) < Int(first.minute) + minutes
  }

  /// Branch and bound over few pairs.
  private struct Search {
    let options: [[Option]]
    let minutes: Int
    var trials = 500
    var times: [WeekStart] = []
    var best: (cost: Int, times: [WeekStart])?

    init(options: [[Option]], minutes: Int) {
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
          $0.weekday == option.time.weekday && abs(Int($0.minute) - Int(option.time.minute)) < minutes
        }
        if clashes { continue }
        times.append(option.time)
        descend(depth + 1, cost: cost + option.cost)
        times.removeLast()
      }
    }
  }
}
