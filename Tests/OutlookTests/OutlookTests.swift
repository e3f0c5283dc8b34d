import Coaching
import Testing

@testable import Outlook

@Suite struct OutlookTests {
  private static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
  }

  /// A leader and four peers of one school who can all work together; nothing is to be found.
  private static func quiet() -> Roster {
    func person(_ id: String) -> Person {
      Person(
        id: id, name: "Name \(id)", school: "s", subjects: ["math"],
        lessons: [Lesson(time: .period("1"), subject: "math")])
    }
    return Roster(
      program: Program(timeZone: "America/Chicago"),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-09-25")!),
      schools: [
        School(
          id: "s", timeZone: "America/Chicago", workday: range("08:00", "15:00"),
          periods: [Period(id: "1", time: range("08:00", "09:00"))])
      ],
      leaders: [
        Leader(person: person("L"), standards: ["A.B.C"], caseload: Caseload(min: 0, max: 4))
      ],
      peers: ["P1", "P2", "P3", "P4"].map { Peer(person: person($0)) },
      activities: [
        Activity(
          id: "cycle", per: .pair, times: 2,
          steps: [
            Step(id: "plan", kind: .meeting, minutes: 30),
            Step(id: "reflect", kind: .meeting, minutes: 30, after: Lag(min: 1, max: 3)),
          ])
      ])
  }

  private func findings(_ change: (inout Roster) -> Void) -> [Finding] {
    var roster = Self.quiet()
    change(&roster)
    let finder = CandidateFinder(roster)
    return Outlook(finder, candidates: finder.find()).findings()
  }

  private func only(_ code: Finding.Code, _ change: (inout Roster) -> Void) -> Finding? {
    let found = findings(change)
    #expect(found.map(\.code) == [code])
    return found.first
  }

  @Test func nothingToFind() { #expect(findings { _ in }.isEmpty) }

  /// 10 program days in 5 windows of 2; steps that lie 2 days apart need 3.
  @Test func activityThatDoesNotFit() {
    let found = findings {
      $0.activities[0].times = 5
      $0.activities[0].steps[1].after = Lag(min: 2, max: 3)
    }
    let first = found.first { $0.code == .activityDoesNotFit }
    #expect(first?.severity == .problem)
    #expect(first?.text.contains("at least 3 program days") == true)
  }

  @Test func caseloadsBelowDemand() {
    let found = findings { $0.leaders[0].caseload.max = 3 }
    #expect(found.map(\.code) == [.caseloadsBelowDemand, .caseloadsBelowDemand])
    #expect(found[0].severity == .problem && found[0].text.contains("at least 1"))
    #expect(found[1].severity == .note && found[1].text.contains("math"))
  }

  /// The nearest miss names the day and the time that would do.
  @Test func peerWithoutLeaderAndTheWayOut() {
    // Somebody who is free for an hour a week is told of that, too.
    let all = findings {
      $0.peers[3].person.unavailable = [
        TimeWindow(days: ["Mon", "Wed", "Thu", "Fri"]),
        TimeWindow(days: ["Tue"], time: .clock(Self.range("09:00", "15:00"))),
      ]
      $0.activities[0].steps[1].after = Lag(min: 0, max: 3)
    }
    #expect(all.map(\.code) == [.peerWithoutLeader, .scarceTime])
    let found = all.first
    #expect(found?.people == ["P4"])
    #expect(found?.text.contains("share no free weekly time") == true)
    #expect(
      found?.text.contains("If Name P4 (P4) were free all day on Mon, Wed, Thu, Fri, Name L (L) would do.")
        == true)
  }

  @Test func leaderWithoutPeers() {
    let found = findings {
      var second = $0.leaders[0]
      second.person.id = "L2"
      second.person.name = "Other"
      second.person.modes = [.virtual]
      $0.leaders.append(second)
    }
    #expect(found.map(\.code) == [.leaderWithoutPeers])
    #expect(found[0].people == ["L2"])
  }

  @Test func leaderWithoutGroupTime() {
    let found = findings {
      $0.activities.append(
        Activity(id: "plc", per: .group, times: 1, steps: [Step(id: "g", kind: .group, minutes: 400)]))
    }
    #expect(found.first { $0.people == ["L"] }?.code == .leaderWithoutGroupTime)
    #expect(found.first { $0.people == ["P1"] }?.text.contains("has no group time") == true)
  }

  @Test func roomsAndCover() {
    #expect(
      only(.notEnoughRooms) {
        $0.schools[0].rooms = 0
      }?.severity == .problem)
    #expect(
      only(.notEnoughCover) {
        $0.activities[0].steps[1].cover = true
      }?.people == ["L"])
  }

  @Test func scarceTime() {
    let found = only(.scarceTime) {
      $0.peers[0].person.unavailable = [
        TimeWindow(time: .clock(Self.range("10:00", "15:00")))
      ]
    }
    #expect(found?.people == ["P1"])
    #expect(found?.text.contains("300 minutes a week") == true)
  }

  @Test func oneLeaderWanted() {
    let found = findings {
      $0.leaders[0].caseload.max = 1
      for peer in $0.peers.indices {
        $0.peers[peer].person.prefers = ["L"]
        $0.peers[peer].leaders = peer == 0 ? 1 : 0
      }
    }
    #expect(found.map(\.code) == [.oneLeaderWanted])
  }

  @Test func goalsWithoutLeader() {
    let found = only(.goalWithoutLeader) {
      $0.peers[0].goals = [
        Goal(topic: .standard("A.B.X.1")), Goal(topic: .standard("A.B.C.1")),
      ]
    }
    #expect(found?.text.contains("standard A.B.X.1") == true && found?.people == ["P1"])
  }

  /// Six unmet goals are one finding, not six.
  @Test func manyGoalsWithoutLeaderAreToldAtOnce() {
    let found = only(.goalWithoutLeader) {
      $0.peers[1].goals = (1...6).map { Goal(topic: .practice("practice \($0)")) }
    }
    #expect(found?.people == ["P2"])
    #expect(found?.text.contains("No leader lists 6 of the goals") == true)
    #expect(found?.text.contains("and 1 more") == true)
  }

  @Test func duplicatePeople() {
    #expect(
      only(.duplicatePeople) {
        $0.leaders[0].person.email = "Ana@example.org"
        $0.peers[1].person.email = "ana@example.org"
      }?.people == ["L", "P2"])
    let peers = only(.duplicatePeople) { $0.peers[1].person.name = "name p1" }
    #expect(peers?.people == ["P1", "P2"])
    // Neither of the two leads.
    #expect(peers?.text.contains("If they are two") == true && peers?.text.contains("leads") == false)
  }

  /// A week that is shorter than a meeting, and a day without sessions.
  @Test func limitsBelowASession() {
    let week = only(.limitBelowSession) { $0.peers[1].person.limits.minutesPerWeek = 10 }
    #expect(week?.people == ["P2"] && week?.severity == .problem)
    #expect(week?.text.contains("more than Name P2 (P2) may spend in a week") == true, "\(week?.text ?? "")")
    let day = only(.limitBelowSession) { $0.leaders[0].person.limits.sessionsPerDay = 0 }
    #expect(day?.people == ["L"])
  }

  @Test func timesThatLookWrong() {
    #expect(
      only(.lessonOutsideWorkday) {
        $0.peers[0].person.lessons.append(Lesson(time: .clock(Self.range("15:00", "16:00"))))
      }?.people == ["P1"])
    #expect(
      only(.overlappingLessons) {
        $0.peers[0].person.lessons.append(Lesson(time: .clock(Self.range("08:30", "09:30"))))
      }?.people == ["P1"])
    #expect(
      only(.windowOutsideTerm) {
        $0.peers[0].person.avoid = [TimeWindow(to: CalendarDate("2025-09-20"))]
      }?.people == ["P1"])
    #expect(
      only(.oddPeriod) {
        $0.schools[0].days = [
          DayTable(label: "Fri", periods: [Period(id: "1", time: Self.range("08:00", "08:10"))])
        ]
      } != nil)
    #expect(only(.oddWorkday) { $0.schools[0].workday = Self.range("07:00", "21:00") } != nil)
  }
}
