import Coaching
import Testing

@testable import Reports

@Suite struct WeekTableTests {
  @Test func firstWeeksAreReadable() {
    let table = WeekTable(RosterIndex(SamplePlan.roster()))
    let text = table.firstWeeks(of: SamplePlan.plan().schedule!, count: 1)
    #expect(
      text == """
        Week 3 · 14–18 Sep 2026
        Day     Time         Session          Leader    With          Where        Cover
        Tue 15  10:15–10:45  cycle 1 plan     Ana Ruiz  Chidi Okafor  Lincoln Mi…
        Wed 16  08:15–09:00  cycle 1 observe  Ana Ruiz  Chidi Okafor  Lincoln Mi…  1

        3 sessions in later weeks

        """)
  }

  @Test func fitsEightyColumnsWhateverTheNames() {
    let long = String(repeating: "長い名前 ", count: 2000)
    let roster = SamplePlan.roster(names: ["L1": long, "P1": "مريم " + long, "lincoln": long, "L2": "👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫"])
    let text = WeekTable(RosterIndex(roster)).text(SamplePlan.sessions)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80) }
  }

  @Test func colourOnlyWhereWanted() {
    #expect(!TerminalStyle.detect(isTerminal: false, environment: [:]).color)
    #expect(!TerminalStyle.detect(isTerminal: true, environment: ["NO_COLOR": "1"]).color)
    #expect(!TerminalStyle.detect(isTerminal: true, environment: ["TERM": "dumb"]).color)
    #expect(TerminalStyle.detect(isTerminal: true, environment: ["NO_COLOR": ""]).color)
    let index = RosterIndex(SamplePlan.roster())
    let schedule = SamplePlan.plan().schedule!
    #expect(!WeekTable(index).firstWeeks(of: schedule).contains("\u{1B}"))
    #expect(
      WeekTable(index, style: TerminalStyle(color: true)).firstWeeks(of: schedule).contains("\u{1B}[1m"))
  }

  @Test func moreThanTheLimitIsCounted() {
    let table = WeekTable(RosterIndex(SamplePlan.roster()), sessionsPerWeek: 1)
    let text = table.firstWeeks(of: SamplePlan.plan().schedule!, count: 1)
    #expect(text.contains("… and 1 more this week"))
    #expect(text.contains("3 sessions in later weeks"))
  }
}
