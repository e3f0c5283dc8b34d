/// An option's price where each step has its week: infinite in others.
struct WeekPrice<Price: OptionPrice>: OptionPrice {
  let price: Price
  /// The week of each step.
  let weeks: [Int]
  let weekOfDay: [Int]

  func price(step: Int, day: Int, option: Int) -> Double {
    weekOfDay[day] == weeks[step] ? price.price(step: step, day: day, option: option) : .infinity
  }

  func fill(
    _ place: TrackStep, step: Int, day: Int, options: Range<Int>, limit: Double, into prices: inout [Double]
  ) {
    guard weekOfDay[day] == weeks[step] else { return }
    price.fill(place, step: step, day: day, options: options, limit: limit, into: &prices)
  }
}
