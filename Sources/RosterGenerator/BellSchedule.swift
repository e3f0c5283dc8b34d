import Coaching

/// The bells of a school: the table of a usual day, that of its shorter day or of its second rotation day, and lunch.
struct BellSchedule {
  /// The usual table.
  var periods: [Period]
  /// The table of one other label, where there is one.
  var other: DayTable?
  /// Lunch on usual days.
  var lunch: ClockRange
  /// Lunch on the days of `other`.
  var otherLunch: ClockRange
  var workday: ClockRange
  /// A, B where the school deals its days; else empty.
  var rotation: [String]

  /// Labels of the school's days.
  var labels: [String] { rotation.isEmpty ? Weekday.schoolDayLabels : rotation }

  /// Seven periods with a shorter Wednesday.
  static func sevenPeriods(from random: inout RandomSource) -> BellSchedule {
    let first = 480 + 5 * random.int(in: -3...6)
    let length = random.pick([48, 50, 50, 52])
    let lunchLength = random.pick([30, 35, 40])
    let usual = table(count: 7, first: first, length: length, lunchAfter: 4, lunch: lunchLength)
    let late = random.chance(30) ? 60 : 0
    let short = table(
      count: 7, first: first + late, length: length - 12 + late / 20, lunchAfter: 4, lunch: lunchLength)
    return BellSchedule(
      periods: usual.periods, other: DayTable(label: "Wed", periods: short.periods),
      lunch: usual.lunch, otherLunch: short.lunch,
      workday: workday(first: first, last: usual.periods[6].time.end.minutes), rotation: [])
  }

  /// Four long blocks, dealt as A and B days; B days start with an advisory.
  static func blocks(from random: inout RandomSource) -> BellSchedule {
    let first = 480 + 5 * random.int(in: 0...4)
    let lunchLength = random.pick([35, 40])
    let usual = table(count: 4, first: first, length: 85, lunchAfter: 2, lunch: lunchLength)
    let other = table(count: 4, first: first + 25, length: 79, lunchAfter: 2, lunch: lunchLength)
    return BellSchedule(
      periods: usual.periods, other: DayTable(label: "B", periods: other.periods),
      lunch: usual.lunch, otherLunch: other.lunch,
      workday: workday(first: first, last: other.periods[3].time.end.minutes), rotation: ["A", "B"])
  }

  /// Half an hour before the first bell to an hour and a quarter after the last one, on full ten minutes.
  private static func workday(first: Int, last: Int) -> ClockRange {
    ClockRange(
      start: ClockTime(minutes: (first - 30) / 10 * 10), end: ClockTime(minutes: (last + 75) / 10 * 10))
  }

  private static func table(
    count: Int, first: Int, length: Int, lunchAfter: Int, lunch lunchLength: Int
  ) -> (periods: [Period], lunch: ClockRange) {
    var periods: [Period] = []
    var minute = first
    var lunch = ClockRange(start: ClockTime(minutes: first), end: ClockTime(minutes: first))
    for number in 1...count {
      let time = ClockRange(start: ClockTime(minutes: minute), end: ClockTime(minutes: minute + length))
      periods.append(Period(id: String(number), time: time))
      minute += length
      if number == lunchAfter {
        lunch = ClockRange(start: ClockTime(minutes: minute), end: ClockTime(minutes: minute + lunchLength))
        minute += lunchLength
      }
      minute += 5
    }
    return (periods, lunch)
  }
}
