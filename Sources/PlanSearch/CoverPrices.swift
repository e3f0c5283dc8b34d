import Coaching
import PairingProgram

/// Prices of the schools' cover: what a minute is worth where a school has too few for the pairs (Docs/Formulation.md, "The whole plan").
///
/// With any prices μ ≥ 0, the pairing with floors at those prices, plus Σ μ · budget, bounds the value of every plan: no plan covers more
/// minutes than a school has. A school's price is found by halving the interval between one at which the pairs count on too much and one
/// at which they do not.
struct CoverPrices {
  /// For each school its minutes of cover in the term; nil without limit.
  private let budgets: [Int?]
  private(set) var prices: [Double]
  private var low: [Double]
  private var high: [Double?]

  init(_ roster: Roster, programDays: Int) {
    budgets = roster.schools.map { school in
      let daily = roster.longestLesson(at: school).map { $0 * school.substitutesPerDay * programDays }
      return [school.coverMinutes, daily].compactMap { $0 }.min()
    }
    prices = Array(repeating: 0, count: budgets.count)
    low = prices
    high = Array(repeating: nil, count: budgets.count)
  }

  /// Σ price · budget: what the bound of the priced pairing is raised by.
  var worth: Double {
    zip(prices, budgets).reduce(0) { $0 + $1.0 * Double($1.1 ?? 0) }
  }

  /// Moves the prices after a pairing that counts on so many covered minutes, by school.
  /// - Returns: false where no price moves any more.
  mutating func move(_ used: [Int: Int]) -> Bool {
    var moved = false
    for (school, budget) in budgets.enumerated() {
      guard let budget else { continue }
      if used[school] ?? 0 > budget {
        low[school] = prices[school]
        prices[school] = high[school].map { (low[school] + $0) / 2 } ?? (prices[school] * 2 + 2)
      } else {
        guard prices[school] > 0 else { continue }
        high[school] = prices[school]
        prices[school] = (low[school] + prices[school]) / 2
      }
      moved = true
    }
    return moved
  }
}

extension Roster {
  /// Minutes of the longest lesson that a teacher of the school has; nil where there is none.
  fileprivate func longestLesson(at school: School) -> Int? {
    let periods = Dictionary(
      (school.periods + school.days.flatMap(\.periods)).map { ($0.id, $0.time.minutes) },
      uniquingKeysWith: max)
    let people = leaders.map(\.person) + peers.map(\.person)
    return people.filter { $0.school == school.id }.flatMap(\.lessons).compactMap { lesson in
      switch lesson.time {
      case .period(let id): periods[id]
      case .clock(let range): range.minutes
      }
    }.max()
  }
}
