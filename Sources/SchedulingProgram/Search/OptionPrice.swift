import Coaching

/// What an option of a step costs where a cycle is sought; infinite where it can't be.
protocol OptionPrice {
  /// What is looked up once for all options of a step on a program day.
  associatedtype Day
  /// Makes ready for the options of a step on a day; nil where none of them can be.
  func open(_ place: TrackStep, step: Int, day: Int) -> Day?
  /// No more than the option's price, known without a look at the day: an option that can't help at this price is not asked for its own.
  func least(_ option: StepOption) -> Double
  /// The price of one option of the step on the day; `index` is its place in the problem's options.
  func price(_ option: StepOption, _ index: Int, on day: Day) -> Double
}

/// A step on a program day, where there is nothing more to look up.
struct StepDay {
  let place: TrackStep
  let step: Int
  let day: Int
}

extension OptionPrice where Day == StepDay {
  func open(_ place: TrackStep, step: Int, day: Int) -> StepDay? {
    StepDay(place: place, step: step, day: day)
  }
}
