import Dispatch
import Synchronization

/// Prices all leaders of a component, and remembers what can't have changed since.
struct PricingRound {
  private let problem: PairingProblem
  private let threads: Int
  private var last: [LeaderPricing?]
  private var lastPrices: Prices?

  /// Pricing of a problem on so many threads; the answers do not depend on how many.
  init(_ problem: PairingProblem, threads: Int) {
    self.problem = problem
    self.threads = threads
    last = Array(repeating: nil, count: problem.leaders.count)
  }

  /// The pricing of every leader.
  mutating func run(_ prices: Prices) -> [LeaderPricing] {
    let stale = problem.leaders.indices.filter { !holds($0, at: prices) }
    let fresh = Self.price(problem, leaders: stale, prices: prices, threads: threads)
    for (leader, pricing) in zip(stale, fresh) { last[leader] = pricing }
    lastPrices = prices
    return last.map { $0! }
  }

  /// Whether the last answer for a leader still is exact: nothing in its best column changed its price and nothing else rose.
  private func holds(_ leader: Int, at prices: Prices) -> Bool {
    guard let old = lastPrices, let pricing = last[leader], let best = pricing.columns.first,
      prices.charges.isEmpty, old.charges.isEmpty
    else { return false }
    for pair in problem.leaders[leader].pairs {
      if prices.profits[pair] > old.profits[pair] || prices.marks[pair] != old.marks[pair] {
        return false
      }
    }
    return best.column.pairs.allSatisfy { prices.profits[Int($0)] == old.profits[Int($0)] }
  }

  private static func price(
    _ problem: PairingProblem, leaders: [Int], prices: Prices, threads: Int
  ) -> [LeaderPricing] {
    guard threads > 1, leaders.count >= 32 else {
      return leaders.map { LeaderPricer.price(problem, leader: $0, prices: prices) }
    }
    let chunk = 8
    let answers = Mutex<[Int: [LeaderPricing]]>([:])
    let chunks = (leaders.count + chunk - 1) / chunk
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let part = leaders[(number * chunk)..<min(leaders.count, (number + 1) * chunk)]
      let priced = part.map { LeaderPricer.price(problem, leader: $0, prices: prices) }
      answers.withLock { $0[number] = priced }
    }
    let found = answers.withLock { $0 }
    return (0..<chunks).flatMap { found[$0]! }
  }
}
