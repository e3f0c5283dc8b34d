/// An option's price where each step has its week: infinite in others.
struct WeekPrice<Price: OptionPrice>: OptionPrice {
  let price: Price
  /// The week of each step.
  let weeks: [Int]
  let weekOfDay: ConstantTable<Int>

  func open(_ place: TrackStep, step: Int, day: Int) -> Price.Day? {
    weekOfDay[day] == weeks[step] ? price.open(place, step: step, day: day) : nil
  }

  func least(_ option: StepOption) -> Double { price.least(option) }

  func price(_ option: StepOption, _ index: Int, on day: Price.Day) -> Double {
    price.price(option, index, on: day)
  }
}
