import Testing

@testable import Coaching

@Suite struct CyclePossibilityTests {
  private func isPossible(_ roster: Roster, window: Range<Int> = 0..<10) -> Bool {
    let pair = CandidateFinder(roster).pairPlaces(leader: 0, peer: 0, mode: .inPerson)
    var possibility = CyclePossibility(pair: pair, activity: roster.activities[0])
    return possibility.isPossible(in: window)
  }

  private func roster(_ steps: [Step], _ change: (inout Roster) -> Void) -> Roster {
    var roster = SmallRoster.roster(
      activities: [Activity(id: "a", per: .pair, times: 1, steps: steps)])
    change(&roster)
    return roster
  }

  private func meeting(_ minutes: Int, after: Lag = Lag(min: 0, max: 10)) -> Step {
    Step(id: "m\(minutes)", kind: .meeting, minutes: minutes, after: after)
  }

  /// Program days 0 and 4 alone are free: 4 days apart.
  @Test func lagsCountProgramDays() {
    func free(_ lag: Lag) -> Bool {
      isPossible(
        roster([meeting(30), meeting(31, after: lag)]) {
          $0.peers[0].person.unavailable = [
            TimeWindow(from: SmallRoster.date("2026-09-15"), to: SmallRoster.date("2026-09-17")),
            TimeWindow(from: SmallRoster.date("2026-09-19")),
          ]
        })
    }
    #expect(free(Lag(min: 4, max: 4)))
    #expect(free(Lag(min: 1, max: 5)))
    #expect(!free(Lag(min: 1, max: 3)))
    #expect(!free(Lag(min: 5, max: 9)))
  }

  /// On one date a step starts no earlier than the one before ends: 60 + 60 minutes need 8:00–10:00.
  @Test func sameDayOrder() {
    func fits(until end: String) -> Bool {
      isPossible(
        roster([meeting(60), meeting(60, after: Lag(min: 0, max: 0))]) {
          $0.peers[0].person.unavailable = [SmallRoster.window(end, "15:00")]
        })
    }
    #expect(fits(until: "10:00"))
    #expect(!fits(until: "09:59"))
  }

  /// Between an observation at the leader's school and a meeting at the peer's lies the travel time.
  @Test func travelBetweenTheStepsOfADay() {
    func fits(_ travel: Int) -> Bool {
      isPossible(
        roster([
          Step(id: "o", kind: .observation, minutes: 60, observes: .leader),
          meeting(30, after: Lag(min: 0, max: 0)),
        ]) {
          $0.schools.append(SmallRoster.school("t"))
          $0.travel = [Travel("s", "t", minutes: travel)]
          $0.peers[0].person.school = "t"
          $0.leaders[0].person.lessons = [SmallRoster.lesson("1")]
          $0.peers[0].person.unavailable = [SmallRoster.window("09:50", "15:00")]
        })
    }
    #expect(fits(20))
    #expect(!fits(21))
  }

  /// A lesson that the cycle covers can't be the one it observes.
  @Test func aCoveredLessonIsNotObserved() {
    func fits(observing minutes: Int) -> Bool {
      isPossible(
        roster([
          Step(id: "o", kind: .observation, minutes: 30, observes: .peer),
          Step(id: "m", kind: .meeting, minutes: minutes, cover: true, after: Lag(min: 0, max: 0)),
        ]) {
          $0.schools[0].substitutesPerDay = 1
          $0.peers[0].person.lessons = [SmallRoster.lesson("1")]
          $0.peers[0].person.unavailable = [SmallRoster.window("09:30", "15:00")]
        })
    }
    // 9:00–9:30 is free after the lesson; 60 minutes would need its cover from 8:30 on.
    #expect(fits(observing: 30))
    #expect(!fits(observing: 60))
  }

  /// Cover makes a cycle possible only where the school has a substitute at all, whatever its budget of minutes.
  @Test func coverNeedsASubstitute() {
    func fits(substitutes: Int) -> Bool {
      isPossible(
        roster([Step(id: "o", kind: .observation, minutes: 30, cover: true)]) {
          $0.schools[0].substitutesPerDay = substitutes
          $0.schools[0].coverMinutes = 0
          $0.leaders[0].person.lessons = [SmallRoster.lesson("1")]
          $0.peers[0].person.lessons = [SmallRoster.lesson("1")]
        })
    }
    #expect(fits(substitutes: 1))
    #expect(!fits(substitutes: 0))
  }

  /// A lesson of the leader in Los Angeles at 10:00, after a meeting at the peer's school in Denver, whose clock shows an hour more: it must
  /// begin by 10:30 there. With cover the exact search is asked.
  @Test(arguments: [false, true])
  func stepsOnTwoClocksAreOrderedAsInstants(cover: Bool) {
    func fits(peerFrom start: String) -> Bool {
      isPossible(
        roster([
          Step(id: "m", kind: .meeting, minutes: 30, cover: cover),
          Step(id: "o", kind: .observation, minutes: 60, observes: .leader, after: Lag(min: 0, max: 0)),
        ]) {
          $0.schools.append(SmallRoster.school("t", zone: "America/Denver"))
          $0.travel = [Travel("s", "t", minutes: 0)]
          $0.peers[0].person.school = "t"
          $0.leaders[0].person.lessons = [SmallRoster.lesson("3")]
          $0.leaders[0].person.unavailable = [SmallRoster.window("11:00", "15:00")]
          $0.peers[0].person.unavailable = [SmallRoster.window("08:00", start)]
        })
    }
    #expect(fits(peerFrom: "10:30"))
    #expect(!fits(peerFrom: "10:31"))
  }

  /// A preparation in Los Angeles, at 8:00 there at the earliest, and a meeting in Denver that must end by 9:30 or 10:00 there, 9:00 here.
  @Test func aStepBeforeItInTimeIsNoStepAfterIt() {
    func fits(meetingUntil end: String) -> Bool {
      isPossible(
        roster([
          Step(id: "p", kind: .preparation, minutes: 30), meeting(30, after: Lag(min: 0, max: 0)),
        ]) {
          $0.schools.append(SmallRoster.school("t", zone: "America/Denver"))
          $0.travel = [Travel("s", "t", minutes: 0)]
          $0.peers[0].person.school = "t"
          $0.peers[0].person.unavailable = [SmallRoster.window(end, "15:00")]
        })
    }
    #expect(fits(meetingUntil: "10:00"))
    #expect(!fits(meetingUntil: "09:59"))
  }

  @Test func theWholeCycleLiesInItsWindow() {
    let steps = [meeting(30), meeting(31, after: Lag(min: 5, max: 9))]
    #expect(isPossible(roster(steps) { _ in }, window: 0..<6))
    #expect(!isPossible(roster(steps) { _ in }, window: 0..<5))
  }
}
