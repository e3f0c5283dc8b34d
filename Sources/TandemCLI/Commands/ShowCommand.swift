import ArgumentParser
import Coaching
import Reports
import RosterFiles

/// `tandem show PLAN`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a plan in the terminal: the whole in words, or one leader, peer, school or week.",
    discussion: "Without --roster people and schools go by their ids.")

  @Argument(help: "The plan, a tandem-plan/1 file.")
  var plan: String

  @Option(name: .long, help: "The roster that the plan was made for: for names.")
  var roster: String?

  @Option(name: .long, help: "This leader's group and sessions: an id or name.")
  var leader: String?

  @Option(name: .long, help: "This peer's leaders and sessions: an id or name.")
  var peer: String?

  @Option(name: .long, help: "The sessions of this week: its number in the term, or a date in it.")
  var week: String?

  @Option(name: .long, help: "What concerns this school: its id or name.")
  var school: String?

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    let document = try roster.map { try RosterFile.read($0) }
    let plan = try PlanFile.read(plan).plan
    if let document, let remark = Messages.roster(document, of: plan) { console.message(remark) }
    let index = RosterIndex(document?.roster ?? RosterSketch.of(plan))
    let choice = try choice(in: index)
    let number = try week.map { try weekNumber($0, term: index.roster.term) }
    if messages.json {
      let part = PlanPart(
        number.map { plan.week($0, of: index.roster.term) } ?? plan, index: index, choice: choice)
      return try console.result(JSONFile.bytes(part))
    }
    let part = PlanPart(plan, index: index, choice: choice)
    try console.result(text(part, week: number, width: console.resultWidth, style: console.resultStyle))
  }

  private func choice(in index: RosterIndex) throws(Failure) -> PartChoice {
    let named = NamedOption(index: index)
    return PartChoice(
      person: try named.id(peer, .peer), school: try named.id(school, .school),
      leader: try named.id(leader, .leader))
  }

  private func text(_ part: PlanPart, week: Int?, width: Int, style: TerminalStyle) -> String {
    var table = WeekTable(part.index, width: width, style: style)
    table.omitsLeader = part.choice.leader != nil
    if let week {
      let weeks = TermWeeks(part.index.roster.term)
      return table.text(part.sessions.filter { weeks.number(of: $0.date) == week })
    }
    let pairs = PairTable(part.index, width: width, style: style)
    if part.choice.isEverything {
      var summary = PlanSummary(part.index, width: width, style: style)
      // The plan does not say whether it was made with --fair.
      if summary.objective != .fair { summary.objective = nil }
      var text = summary.text(part.plan)
      if let schedule = part.plan.schedule {
        let some = WeekTable(part.index, width: width, sessionsPerWeek: 20, style: style)
        text += "\n" + some.firstWeeks(of: schedule)
        return text + "\n" + style.dim(Messages.moreToSee) + "\n"
      }
      return text + "\n" + pairs.text(part.pairs, groups: part.plan.pairing.groups)
    }
    var text = pairs.text(part.pairs, groups: part.plan.pairing.groups)
    text += GapList(width: width, style: style).text(part)
    return part.plan.schedule == nil ? text : text + "\n" + table.text(part.sessions)
  }

  private func weekNumber(_ text: String, term: Term) throws(Failure) -> Int {
    let weeks = TermWeeks(term)
    guard let number = Int(text) ?? CalendarDate(text).map(weeks.number(of:)),
      (1...weeks.count).contains(number)
    else { throw Failure(.wrongUsage, Messages.noSuchWeek(text, term: term)) }
    return number
  }
}

extension Plan {
  /// The plan with the sessions of one week of its term alone.
  fileprivate func week(_ number: Int, of term: Term) -> Plan {
    let weeks = TermWeeks(term)
    var plan = self
    plan.schedule?.sessions.removeAll { weeks.number(of: $0.date) != number }
    return plan
  }
}
