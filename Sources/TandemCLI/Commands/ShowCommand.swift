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
    let part = PlanPart(plan, index: index, choice: try choice(in: index))
    if messages.json { return try console.result(JSONFile.bytes(part)) }
    try console.result(try text(part, width: console.resultWidth, style: console.resultStyle))
  }

  private func choice(in index: RosterIndex) throws(Failure) -> PartChoice {
    let named = NamedOption(index: index)
    return PartChoice(
      person: try named.id(peer, .peer), school: try named.id(school, .school),
      leader: try named.id(leader, .leader))
  }

  private func text(_ part: PlanPart, width: Int, style: TerminalStyle) throws(Failure) -> String {
    var table = WeekTable(part.index, width: width, style: style)
    table.omitsLeader = part.choice.leader != nil
    if let week {
      guard let number = weekNumber(week, term: part.index.roster.term) else {
        throw Failure(.wrongUsage, Messages.noSuchWeek(week, term: part.index.roster.term))
      }
      let weeks = TermWeeks(part.index.roster.term)
      return table.text(part.sessions.filter { weeks.number(of: $0.date) == number })
    }
    let pairs = PairTable(part.index, width: width, style: style)
    if part.choice.isEverything {
      var text = PlanSummary(part.index, width: width, style: style).text(part.plan)
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

  private func weekNumber(_ text: String, term: Term) -> Int? {
    let weeks = TermWeeks(term)
    let number = Int(text) ?? CalendarDate(text).map(weeks.number(of:))
    return number.flatMap { (1...weeks.count).contains($0) ? $0 : nil }
  }
}
