import Coaching

/// Which slots of its days a synthetic teacher teaches, and which they have to themselves.
struct Timetable {
  /// A period on the days of a label.
  struct Slot: Hashable {
    var label: String
    var period: String
  }

  var lessons: [Lesson]
  /// Subjects taught in a slot.
  var taught: [Slot: String]
  /// Slots without a lesson, in the order of the day.
  var free: [Slot]

  /// A timetable of the school's bells: `freePeriods` of seven are free, the others are lessons in the person's subjects and grades.
  init(
    bells: BellSchedule, freePeriods: Int, subjects: [String], grades: [Grade],
    from random: inout RandomSource
  ) {
    lessons = []
    taught = [:]
    free = []
    let periods = bells.periods.map(\.id)
    let freeOfLabel = Self.freePeriods(
      bells: bells, count: freePeriods, periods: periods, from: &random)
    for period in periods {
      let labels = bells.labels.filter { !freeOfLabel[$0]!.contains(period) }
      free += bells.labels.filter { freeOfLabel[$0]!.contains(period) }.map {
        Slot(label: $0, period: period)
      }
      guard !labels.isEmpty else { continue }
      let subject = subjects.count > 1 && random.chance(20) ? subjects[1] : subjects[0]
      let grade = random.pick(grades)
      lessons.append(
        Lesson(
          days: labels.count == bells.labels.count ? [] : labels, time: .period(period),
          subject: subject, grade: grade))
      for label in labels { taught[Slot(label: label, period: period)] = subject }
    }
  }

  /// Free periods of each label. Weekdays share them, but for a class that meets on some days only; A and B days have their own.
  private static func freePeriods(
    bells: BellSchedule, count: Int, periods: [String], from random: inout RandomSource
  ) -> [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    if bells.rotation.isEmpty {
      let daily = random.sample(count, of: periods)
      for label in bells.labels { result[label] = Set(daily) }
      let others = periods.filter { !daily.contains($0) }
      if random.chance(15), let extra = random.sample(1, of: others).first {
        for label in ["Tue", "Thu"] { result[label]!.insert(extra) }
      }
    } else {
      for label in bells.labels {
        result[label] = Set(random.sample(max(1, (count + 1) / 2), of: periods))
      }
    }
    return result
  }
}
