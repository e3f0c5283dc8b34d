import Coaching
import Testing

@testable import Verification

@Suite struct PossibleCyclesTests {
  /// Which cycles of Ana with that peer (2 is Cy, 3 is Di) are possible.
  private func possible(_ peer: Int, _ change: (inout Roster) -> Void = { _ in }) -> [Bool] {
    var roster = Oak.roster()
    change(&roster)
    let facts = RosterFacts(roster)
    return PossibleCycles(
      pair: PairFacts(facts, leader: 0, peer: peer), activity: roster.activities[0]
    ).reckon()
  }

  @Test func ordinaryCyclesArePossible() { #expect(possible(2) == [true, true]) }

  /// Di's only lesson is when Ana teaches.
  @Test func onlyWithASubstitute() {
    #expect(possible(3) == [true, true])
    #expect(possible(3) { $0.schools[0].substitutesPerDay = 0 } == [false, false])
    #expect(possible(3) { $0.activities[0].steps[1].cover = false } == [false, false])
    // Budgets of minutes, rooms and limits of persons do not count.
    #expect(
      possible(3) { roster in
        roster.schools[0].coverMinutes = 0
        roster.schools[1].rooms = 0
        roster.leaders[0].person.limits = Limits(sessionsPerDay: 0, minutesPerWeek: 0)
      } == [true, true])
  }

  /// In the second week Cy teaches on Monday alone, and is away then.
  @Test func inOneWindowOnly() {
    #expect(
      possible(2) { roster in
        roster.peers[0].person.lessons = [Lesson(days: ["Mon"], time: .period("2"), subject: "math")]
        roster.peers[0].person.unavailable = [TimeWindow(from: date("2026-09-14"), to: date("2026-09-14"))]
      } == [true, false])
  }

  /// The lesson is on Friday, and reflecting must come a day later, in the next window.
  @Test func lagsMustLieInTheWindow() {
    let friday: (inout Roster) -> Void = { roster in
      roster.peers[0].person.lessons = [Lesson(days: ["Fri"], time: .period("2"), subject: "math")]
    }
    #expect(possible(2, friday) == [true, true])
    #expect(
      possible(2) { roster in
        friday(&roster)
        roster.activities[0].steps[2].after = Lag(min: 1, max: 2)
      } == [false, false])
    // All on one day: before the lesson there is time to plan, after it to reflect.
    #expect(
      possible(2) { roster in
        friday(&roster)
        roster.activities[0].steps[1].after = Lag(min: 0, max: 0)
        roster.activities[0].steps[2].after = Lag(min: 0, max: 0)
      } == [true, true])
    // With the plan on the same day, and no free time before the lesson, no cycle is possible.
    #expect(
      possible(2) { roster in
        friday(&roster)
        roster.activities[0].steps[1].after = Lag(min: 0, max: 0)
        roster.peers[0].person.unavailable = [
          TimeWindow(days: ["Fri"], time: .clock(range("08:00", "09:45")))
        ]
      } == [false, false])
  }

  /// The 45 minutes after a lesson's 45 are the rest of it: covered, it could not have been observed.
  @Test func theObservedLessonCannotBeCoveredForTheNextStep() {
    let oneDay: (inout Roster) -> Void = { roster in
      roster.peers[0].person.lessons = [Lesson(time: .clock(range("10:00", "16:00")), subject: "math")]
      roster.activities[0].steps[2].after = Lag(min: 0, max: 0)
      roster.activities[0].steps[2].cover = true
      roster.activities[0].steps[0].after = Lag(min: 0, max: 0)
    }
    #expect(possible(2, oneDay) == [false, false])
    #expect(
      possible(2) { roster in
        oneDay(&roster)
        roster.activities[0].steps[2].after = Lag(min: 0, max: 1)
      } == [true, true])
  }

  /// Planning at Oak, then observing at Elm on the same day: the way of 20 minutes must lie between.
  @Test func theWayBetweenStepsOfADay() {
    let oneDay: (inout Roster) -> Void = { roster in
      // Ana prepares at Oak until 8:45 at the earliest; Di teaches at Elm at 9:00.
      roster.leaders[0].person.lessons = []
      roster.leaders[0].person.unavailable = [TimeWindow(time: .clock(range("07:00", "08:15")))]
      roster.activities[0].steps = [
        Step(id: "prepare", kind: .preparation, minutes: 30),
        Step(id: "observe", kind: .observation, minutes: 45, after: Lag(min: 0, max: 0)),
      ]
    }
    #expect(possible(3, oneDay) == [false, false])
    #expect(
      possible(3) { roster in
        oneDay(&roster)
        roster.travel = [Travel("oak", "elm", minutes: 15)]
      } == [true, true])
  }

  /// Eight hours of talk on one day of which lessons take two: nothing fits, and no search of all starts is needed to see it.
  @Test(.timeLimit(.minutes(1))) func manyStepsOnOneDay() {
    let talks: (Int) -> (inout Roster) -> Void = { minutes in
      { roster in
        roster.activities[0].steps = (0..<8).map {
          Step(id: "talk\($0)", kind: .meeting, minutes: minutes, after: Lag(min: 0, max: 0))
        }
      }
    }
    #expect(possible(2, talks(60)) == [false, false])
    // From 8 to 9 and from 11 on: six hours for eight times three quarters.
    #expect(possible(2, talks(45)) == [false, false])
    #expect(possible(2, talks(30)) == [true, true])
  }
}
