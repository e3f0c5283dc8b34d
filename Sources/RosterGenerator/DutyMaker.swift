import Coaching

/// What a synthetic teacher is busy with besides lessons, and what they would rather avoid.
struct DutyMaker {
  let options: GeneratorOptions
  let plan: SchoolPlan

  /// Lunch, the staff meeting, common planning, supervision, and dates away.
  func unavailable(timetable: Timetable, from random: inout RandomSource) -> [TimeWindow] {
    var windows = lunch
    windows.append(staffMeeting)
    let percent = options.tightness.dutyPercent
    if timetable.free.count > 5, random.chance(percent) {
      let slot = random.pick(timetable.free)
      windows.append(TimeWindow(days: [slot.label], time: .period(slot.period)))
    }
    if random.chance(percent / 2) {
      let first = plan.bells.periods[0].time.start.minutes
      windows.append(
        TimeWindow(days: random.sample(1, of: Self.weekdays), time: clock(first - 20, first)))
    }
    if random.chance(percent) {
      let days = random.pick([["Mon", "Tue"], ["Tue", "Thu"], ["Mon", "Thu"], ["Thu"]])
      windows.append(TimeWindow(days: days, time: clock(lastBell, plan.school.workday.end.minutes)))
    }
    if random.chance(25) {
      let date = TermMaker.start.advanced(
        by: 7 * random.int(in: 0...options.weeks - 1) + random.int(in: 0...4))
      windows.append(TimeWindow(from: date, to: date))
    }
    return windows
  }

  /// Late Fridays, or the half hour before the first bell.
  func avoided(from random: inout RandomSource) -> [TimeWindow] {
    guard random.chance(25) else { return [] }
    let first = plan.bells.periods[0].time.start.minutes
    return random.chance(60)
      ? [TimeWindow(days: ["Fri"], time: clock(lastBell, plan.school.workday.end.minutes))]
      : [TimeWindow(time: clock(plan.school.workday.start.minutes, first))]
  }

  private static let weekdays = Weekday.schoolDayLabels

  /// The last bell of any day.
  private var lastBell: Int {
    let tables = [plan.bells.periods, plan.bells.other?.periods ?? []]
    return tables.compactMap { $0.last?.time.end.minutes }.max() ?? 900
  }

  private var lunch: [TimeWindow] {
    let other = plan.bells.other?.label
    return [
      TimeWindow(days: plan.bells.labels.filter { $0 != other }, time: .clock(plan.bells.lunch)),
      TimeWindow(days: other.map { [$0] } ?? [], time: .clock(plan.bells.otherLunch)),
    ]
  }

  /// An hour on Wednesdays, a quarter of an hour after the bell.
  private var staffMeeting: TimeWindow {
    let short = plan.bells.rotation.isEmpty ? plan.bells.other?.periods : nil
    let bell = (short ?? plan.bells.other?.periods ?? plan.bells.periods).last!.time.end.minutes
    return TimeWindow(
      days: ["Wed"], time: clock(bell + 15, min(bell + 75, plan.school.workday.end.minutes)))
  }

  private func clock(_ start: Int, _ end: Int) -> LessonTime {
    .clock(ClockRange(start: ClockTime(minutes: start), end: ClockTime(minutes: end)))
  }
}
