import Coaching
import Testing

@testable import SchedulingProgram

/// How steps fall on weeks, worked out by hand: two weeks of five program days each (Docs/Formulation.md, T17).
@Suite struct WeekPatternsTests {
  private static let weeks = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]

  private static func step(
    _ minutes: Int32, after lag: ClosedRange<Int> = 0...10, alone: Bool = false,
    on days: Range<Int> = 0..<10
  ) -> WeekStep {
    WeekStep(
      lag: Lag(min: lag.lowerBound, max: lag.upperBound), takesOthers: !alone,
      minutesOfDay: (0..<10).map { days.contains($0) ? minutes : -1 })
  }

  /// Weeks and minutes of each pattern, as text.
  private static func find(
    _ steps: [WeekStep], leader: Limits = Limits(sessionsPerDay: 4),
    peer: Limits? = Limits(sessionsPerDay: 2), days: Range<Int> = 0..<10
  ) -> [String]? {
    WeekPatterns(steps: steps, weekOfDay: weeks, leader: leader, peer: peer).find(days: days)?
      .map { "\($0.weeks) \($0.minutes)" }
  }

  /// From plan to observe a day at least, from observe to reflect two at most: every split that keeps the order, since Friday and Monday are
  /// a day apart.
  @Test func stepsFallOnTwoWeeks() {
    let steps = [Self.step(30), Self.step(20, after: 1...5), Self.step(15, after: 0...2)]
    #expect(
      Self.find(steps) == ["[0, 0, 0] [65]", "[0, 0, 1] [50, 15]", "[0, 1, 1] [30, 35]", "[1, 1, 1] [65]"])
  }

  /// Six days at least lie between the steps: they never share a week of five.
  @Test func lagsPartTheSteps() {
    #expect(Self.find([Self.step(30), Self.step(20, after: 6...10)]) == ["[0, 1] [30, 20]"])
  }

  /// The window decides: its days 3 and 4 lie in the first week.
  @Test func windowsBoundTheDays() {
    let steps = [Self.step(30), Self.step(20, after: 1...5)]
    #expect(Self.find(steps, days: 3..<5) == ["[0, 0] [50]"])
    #expect(Self.find(steps, days: 4..<5) == [])
  }

  /// Of the days on which a step can be, the one with the shortest lesson counts.
  @Test func theLeastMinutesCount() {
    var observe = Self.step(45)
    observe = WeekStep(
      lag: observe.lag, takesOthers: true, minutesOfDay: [-1, 45, 40, 45, -1] + [50, -1, -1, -1, -1])
    #expect(Self.find([observe]) == ["[0] [40]", "[1] [50]"])
  }

  /// 60 minutes a week: a peer can't have 30 and 40 in one week, and the leader neither where it is theirs.
  @Test func minutesOfEitherForbidAPattern() {
    let steps = [Self.step(30), Self.step(40)]
    let limit = Limits(sessionsPerDay: 4, minutesPerWeek: 60)
    #expect(Self.find(steps, peer: limit) == ["[0, 1] [30, 40]"])
    #expect(Self.find(steps, leader: limit) == ["[0, 1] [30, 40]"])
  }

  /// Alone, a leader's preparation takes nothing of the peer's minutes, but is in the leader's.
  @Test func preparationIsTheLeadersAlone() {
    let steps = [Self.step(30, alone: true), Self.step(40)]
    #expect(
      Self.find(steps, peer: Limits(sessionsPerDay: 4, minutesPerWeek: 60))
        == ["[0, 0] [70]", "[0, 1] [30, 40]", "[1, 1] [70]"])
  }

  /// In a window of one day both steps need the same date: both must have two sessions a day, the peer only where they take part in both.
  @Test func sessionsOfADate() {
    let together = [Self.step(30), Self.step(40)]
    let prepared = [Self.step(30, alone: true), Self.step(40)]
    let one = Limits(sessionsPerDay: 1)
    let two = Limits(sessionsPerDay: 2)
    #expect(Self.find(together, leader: two, peer: two, days: 2..<3) == ["[0, 0] [70]"])
    #expect(Self.find(together, leader: one, peer: two, days: 2..<3) == [])
    #expect(Self.find(together, leader: two, peer: one, days: 2..<3) == [])
    #expect(Self.find(prepared, leader: two, peer: one, days: 2..<3) == ["[0, 0] [70]"])
    // Nobody else's limits bind a group's cycle.
    #expect(Self.find(together, leader: two, peer: nil, days: 2..<3) == ["[0, 0] [70]"])
  }

  /// Three steps of random minutes and lags on three weeks, against every choice of their days.
  @Test func randomStepsAgainstEveryChoiceOfDays() {
    let weekOfDay = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]
    var random = SplitMix(seed: 5)
    for _ in 0..<300 {
      let steps = (0..<3).map { number in
        let least = random.below(3)
        return WeekStep(
          lag: Lag(min: least, max: least + random.below(5)), takesOthers: number > 0,
          minutesOfDay: weekOfDay.map { _ in random.below(4) == 0 ? -1 : Int32(15 + 5 * random.below(5)) })
      }
      let leader = Limits(sessionsPerDay: 1 + random.below(2), minutesPerWeek: 60 + 10 * random.below(4))
      let peer = Limits(sessionsPerDay: 1 + random.below(2), minutesPerWeek: 45 + 5 * random.below(4))
      let first = random.below(4)
      let days = first..<first + 4 + random.below(4)
      let patterns = WeekPatterns(steps: steps, weekOfDay: weekOfDay, leader: leader, peer: peer).find(
        days: days)
      #expect(patterns == Self.everyChoice(steps, weekOfDay, leader, peer, days))
    }
  }

  /// What `find` lists, from every choice of days: for each choice of weeks the least minutes of each step, where a week's limits allow them.
  private static func everyChoice(
    _ steps: [WeekStep], _ weekOfDay: [Int], _ leader: Limits, _ peer: Limits, _ days: Range<Int>
  ) -> [WeekPattern] {
    var least: [[Int]: [Int32]] = [:]
    for first in days {
      for second in days {
        for third in days {
          let chosen = [first, second, third]
          let minutes = steps.indices.map { steps[$0].minutesOfDay[chosen[$0]] }
          guard !minutes.contains(-1), mayFollow(chosen, steps, leader, peer) else { continue }
          let weeks = chosen.map { weekOfDay[$0] }
          least[weeks] = least[weeks].map { zip($0, minutes).map(min) } ?? minutes
        }
      }
    }
    return least.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { weeks in
      var (own, others) = (Array(repeating: Int32(0), count: weeks[2] - weeks[0] + 1), [Int32]())
      others = own
      for step in steps.indices {
        own[weeks[step] - weeks[0]] += least[weeks]![step]
        if steps[step].takesOthers { others[weeks[step] - weeks[0]] += least[weeks]![step] }
      }
      guard own.allSatisfy({ $0 <= leader.minutesPerWeek! }),
        others.allSatisfy({ $0 <= peer.minutesPerWeek! })
      else { return nil }
      return WeekPattern(weeks: weeks, minutes: own, others: others)
    }
  }

  /// Whether lags and the sessions that a date allows to two steps in a row let the steps be on those days.
  private static func mayFollow(_ days: [Int], _ steps: [WeekStep], _ leader: Limits, _ peer: Limits) -> Bool
  {
    (1..<3).allSatisfy { step in
      let after = days[step] - days[step - 1]
      let shared = after > 0 || leader.sessionsPerDay > 1 && (step == 1 || peer.sessionsPerDay > 1)
      return after >= steps[step].lag.min && after <= steps[step].lag.max && shared
    }
  }
}
