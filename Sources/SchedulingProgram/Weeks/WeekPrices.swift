/// Prices of a leader's weeks at which the tracks, each for itself, cost as much as possible less what the weeks have (subgradients).
///
/// What they come to bounds every packing, so that the search passes over all that lies too far above it.
struct WeekPrices {
  /// Of a minute of the leader in each week.
  var minutes: [Double]
  /// How much of each missing cycle is paid by what is known to be missing at least: 0 to 1.
  var share = 0.0
  /// Points that are missing at least.
  let least: Double

  init(weeks: Int, least: Double) {
    minutes = Array(repeating: 0, count: weeks)
    self.least = least
  }

  private static let rounds = 60
  private static let patience = 4
  /// Tried one after the other, each from the prices of the one before.
  private static let shares = [0, 0.5, 0.8, 0.9, 0.95, 1]

  /// The best prices found and their bound; the moves are reduced by them.
  static func find(
    _ moves: inout [WeekMoves], _ capacities: [Int32], least: Double
  ) -> (prices: WeekPrices, value: Double) {
    var best = (prices: WeekPrices(weeks: capacities.count, least: least), value: -Double.infinity)
    var last = best.prices
    for share in least > 0 ? shares : [0] {
      // A minute is worth what the missing cycles are that need it.
      let scale = last.share < 1 ? (1 - share) / (1 - last.share) : 0
      last.share = share
      for week in last.minutes.indices { last.minutes[week] *= scale }
      let found = ascend(from: last, &moves, capacities)
      if found.value > best.value { best = found }
      last = found.prices
    }
    for track in moves.indices {
      moves[track].look(best.prices)
      moves[track].reduce(best.prices)
    }
    return best
  }

  private static func ascend(
    from first: WeekPrices, _ moves: inout [WeekMoves], _ capacities: [Int32]
  ) -> (prices: WeekPrices, value: Double) {
    var prices = first
    var best = (prices: prices, value: -Double.infinity)
    var share = 1.0
    var idle = 0
    for _ in 0..<rounds {
      let (value, used) = prices.look(&moves, capacities)
      if value > best.value + 1e-9 {
        best = (prices, value)
        idle = 0
      } else {
        idle += 1
      }
      if idle >= patience {
        share /= 2
        idle = 0
        prices = best.prices
        if share < 0.01 { break }
        continue
      }
      let gain = share * max(50, 0.1 * (value - prices.share * prices.least))
      guard prices.move(by: gain, used, capacities) else { break }
    }
    return best
  }

  /// Goes along what the cheapest ways take too much of; false where there is nothing.
  private mutating func move(by gain: Double, _ used: [Double], _ capacities: [Int32]) -> Bool {
    var length = 0.0
    for week in minutes.indices {
      let excess = used[week] - Double(capacities[week])
      if excess > 0 || minutes[week] > 0 { length += excess * excess }
    }
    guard length > 0 else { return false }
    let step = gain / length
    for week in minutes.indices {
      minutes[week] = max(0, minutes[week] + step * (used[week] - Double(capacities[week])))
    }
    return true
  }

  /// The bound at the prices, and what the cheapest ways take and leave out.
  private func look(
    _ moves: inout [WeekMoves], _ capacities: [Int32]
  ) -> (value: Double, used: [Double]) {
    var value = share * least
    var used = Array(repeating: 0.0, count: capacities.count)
    for track in moves.indices {
      moves[track].look(self)
      value += moves[track].least
      moves[track].addUse(self, to: &used)
    }
    for week in minutes.indices {
      value -= minutes[week] * Double(capacities[week])
    }
    return (value, used)
  }
}
