import Coaching
import Foundation
import Reports
import RosterFiles

/// Puts a plan where its user wants it, and says what it is worth.
///
/// With `-o FILE` the plan goes there and its summary to standard output. Without, the plan itself goes to standard output,
/// unless a person looks at it there: they get the summary.
struct PlanDelivery {
  let roster: Roster
  let output: OutputOption
  let messages: MessageOptions
  let console: Console

  /// - Parameter valueBound: no plan of the roster has a greater value; nil where nothing is known of others.
  func deliver(_ plan: Plan, valueBound: Double? = nil) throws {
    let bytes = PlanFile.encode(plan)
    if let file = output.file {
      do throws(OutputError) { try WholeFile.write(bytes, to: file) } catch {
        putElsewhere(bytes, insteadOf: file)
        throw error
      }
      if messages.json {
        try console.result(PlanNote(plan, valueBound: valueBound, file: file).json)
      } else if !messages.quiet {
        try console.result(summary(plan, style: console.resultStyle))
      }
      console.message(Messages.written(file))
    } else if output.path == nil, !messages.json, StandardStream.output.isTerminal {
      try console.result(summary(plan, style: console.resultStyle))
      console.message(Messages.keepThePlan)
    } else {
      try console.result(bytes)
      console.message(summary(plan, style: console.messageStyle, weeks: 0))
    }
    if let valueBound { console.message(Messages.value(plan.value, bound: valueBound)) }
  }

  /// Keeps a plan that could not be written where its user wanted it: it may have taken minutes to find.
  private func putElsewhere(_ bytes: [UInt8], insteadOf path: String) {
    let name = URL(filePath: path).lastPathComponent
    var place = FileManager.default.temporaryDirectory.appending(component: name).path
    if FileManager.default.fileExists(atPath: place) {
      place = FileManager.default.temporaryDirectory.appending(component: "\(UUID().uuidString)-\(name)").path
    }
    if (try? WholeFile.write(bytes, to: place)) != nil { Console.fault(Messages.putElsewhere(place)) }
  }

  /// The plan in words, and its first weeks as tables.
  private func summary(_ plan: Plan, style: TerminalStyle, weeks: Int = 2) -> String {
    let index = RosterIndex(roster)
    let width = console.resultWidth
    let words = PlanSummary(index, width: width, style: style).text(plan)
    guard let schedule = plan.schedule, weeks > 0 else { return words }
    let table = WeekTable(index, width: width, sessionsPerWeek: 24, style: style)
    return words + "\n" + table.firstWeeks(of: schedule, count: weeks)
  }
}

/// What a program needs to know of a plan that went to a file.
private struct PlanNote: Encodable {
  var plan: String
  var value: Int
  var status: String
  var points: Int
  var pairingGap: Double
  var penalty: Int?
  var scheduleGap: Double?
  var unserved: Int
  var missing: Int?
  var valueBound: Int?

  init(_ plan: Plan, valueBound: Double?, file: String) {
    self.valueBound = valueBound.flatMap { Messages.greatestValue(of: plan.value, bound: $0) }
    self.plan = file
    value = plan.value
    status = plan.status.rawValue
    points = plan.pairing.points
    pairingGap = plan.pairing.proof.gap
    penalty = plan.schedule?.penalty
    scheduleGap = plan.schedule?.proof.gap
    unserved = plan.pairing.unserved.count
    missing = plan.schedule?.missing.count
  }

  var json: String { (try? JSONText.line(self)) ?? "{}" }
}
