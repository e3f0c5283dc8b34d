import Coaching

/// A plan in words, for a terminal: who is served, what it is worth, how good that is, what is missing and why.
public struct PlanSummary: Sendable {
  /// Widest line, in columns.
  public var width: Int
  /// Rows of what is missing; more are counted by their reasons only.
  public var missingRows: Int
  /// What the plan was made for; nil where that is not known.
  public var objective: Objective?
  private let index: RosterIndex
  private let style: TerminalStyle
  private let labelWidth = 10

  /// A summary of plans of that roster.
  public init(
    _ index: RosterIndex, width: Int = 80, missingRows: Int = 8, style: TerminalStyle = .plain
  ) {
    self.index = index
    objective = index.roster.objective
    self.width = width
    self.missingRows = missingRows
    self.style = style
  }

  /// The summary, its lines ended.
  public func text(_ plan: Plan) -> String {
    let figures = PlanFigures(plan, roster: index.roster)
    var lines = [style.bold(title(plan))]
    lines += entry("Served", served(figures))
    lines += entry("Pairs", pairs(figures))
    if let schedule = plan.schedule {
      lines += entry("Sessions", sessions(figures))
      lines += entry("Value", value(plan, schedule: schedule))
    } else {
      lines += entry("Value", "\(Words.grouped(plan.value)) points (pairing alone, no schedule yet)")
    }
    lines += entry("Pairing", ProofWords.pairing(plan.pairing, objective: objective))
    if let schedule = plan.schedule { lines += entry("Schedule", ProofWords.schedule(schedule)) }
    lines += missing(plan)
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ plan: Plan) -> String {
    let name = plan.roster.name.isEmpty ? index.roster.program.name : plan.roster.name
    let parts = [name, index.roster.term.name].filter { !$0.isEmpty }
    return TerminalText.fit(parts.isEmpty ? "Plan" : parts.joined(separator: " · "), width: width)
  }

  private func served(_ figures: PlanFigures) -> String {
    let open = figures.wantedPlaces - figures.filledPlaces
    let wanted = Words.count(figures.wantedPlaces, "place")
    guard open > 0 else { return "all \(wanted) with a leader that peers ask for" }
    return "\(Words.grouped(figures.filledPlaces)) of \(wanted) with a leader that peers ask for; "
      + "\(Words.grouped(open)) open"
  }

  private func pairs(_ figures: PlanFigures) -> String {
    guard let scores = figures.scores else { return "none" }
    return "\(Words.count(figures.pairs, "pair")), "
      + "\(Words.count(figures.leadersWithPeers, "leader")) of \(Words.grouped(figures.leaders)) with peers; "
      + (scores.least == scores.greatest
        ? "score \(scores.least)\(figures.pairs == 1 ? "" : " each")"
        : "scores \(scores.least) to \(scores.greatest), half of them \(scores.median) or more")
  }

  private func sessions(_ figures: PlanFigures) -> String {
    var text = Words.count(figures.sessions, "session")
    text +=
      figures.missingCycles == 0
      ? ", no cycle missing" : ", \(Words.count(figures.missingCycles, "cycle")) missing"
    guard figures.coveredLessons > 0 else { return text + "; no lesson needs cover" }
    return text + "; cover for \(Words.count(figures.coveredLessons, "lesson"))"
      + " (\(Words.count(figures.coverMinutes, "minute")))"
  }

  private func value(_ plan: Plan, schedule: Schedule) -> String {
    "\(Words.grouped(plan.value)) points: pairing \(Words.grouped(plan.pairing.points))"
      + " less schedule \(Words.grouped(schedule.penalty))"
  }

  private func entry(_ label: String, _ text: String) -> [String] {
    let wrapped = TerminalText.wrap(text, width: width - labelWidth)
    return wrapped.enumerated().map { number, line in
      let head = number == 0 ? style.dim(TerminalText.pad(label, width: labelWidth)) : indent
      return head + line
    }
  }

  private var indent: String { String(repeating: " ", count: labelWidth) }

  private func missing(_ plan: Plan) -> [String] {
    let gaps = LeftOut.all(in: plan, index: index)
    guard !gaps.isEmpty || plan.schedule != nil else {
      return entry("Missing", "nobody: every peer is served")
    }
    guard !gaps.isEmpty else {
      return entry("Missing", "nothing: every peer is served and every cycle placed")
    }
    let tallies = ReasonTally.all(gaps.map(\.reason.code)).map { "\($0.count) × \($0.label)" }
    var lines = entry("Missing", tallies.joined(separator: ", "))
    for gap in gaps.prefix(missingRows) {
      let wrapped = TerminalText.wrap("\(gap.what): \(gap.reason.text)", width: width - labelWidth - 2)
      lines += wrapped.enumerated().map { indent + ($0 == 0 ? style.warning("• ") : "  ") + $1 }
    }
    if gaps.count > missingRows {
      lines.append(indent + style.dim("… and \(gaps.count - missingRows) more"))
    }
    return lines
  }
}
