import Coaching

/// The figures of the plan, and how good it is known to be.
struct OverviewSection {
  typealias Fields = ReportTemplates.Fields

  let part: PlanPart

  /// What the template "overview" is filled with.
  var fields: Fields {
    let figures = part.figures
    let isWhole = part.choice.audience == .coordinator && part.choice.isEverything
    var cards = [served(figures), pairs(figures)]
    if part.plan.schedule != nil { cards += [sessions(figures), cover(figures)] }
    if isWhole { cards.append(value) }
    let proofs = isWhole ? self.proofs : []
    return ["cards": cards, "hasProofs": !proofs.isEmpty, "proofs": proofs]
  }

  private func card(_ label: String, _ number: String, unit: String = "", note: String, warns: Bool = false)
    -> Fields
  {
    ["label": label, "number": number, "unit": unit, "note": note, "warns": warns]
  }

  private func served(_ figures: PlanFigures) -> Fields {
    let open = figures.wantedPlaces - figures.filledPlaces
    var card = card(
      "Places with a leader", Words.grouped(figures.filledPlaces),
      unit: "of \(Words.grouped(figures.wantedPlaces))",
      note: open == 0 ? "every wish for a leader is met" : "\(Words.grouped(open)) still open",
      warns: open > 0)
    let share = Double(figures.filledPlaces) / Double(max(1, figures.wantedPlaces))
    card["bar"] = Words.plainDecimal(100 * max(0, min(1, share)))
    return card
  }

  private func pairs(_ figures: PlanFigures) -> Fields {
    card(
      "Pairs", Words.grouped(figures.pairs),
      note:
        "\(Words.grouped(figures.leadersWithPeers)) of \(Words.count(figures.leaders, "leader")) have peers")
  }

  private func sessions(_ figures: PlanFigures) -> Fields {
    let hours = Words.count((figures.sessionMinutes + 30) / 60, "hour")
    let gaps =
      figures.missingCycles == 0
      ? "no cycle missing" : "\(Words.count(figures.missingCycles, "cycle")) missing"
    return card(
      "Sessions", Words.grouped(figures.sessions), note: "\(hours) in all; \(gaps)",
      warns: figures.missingCycles > 0)
  }

  private func cover(_ figures: PlanFigures) -> Fields {
    card(
      "Cover", Words.grouped(figures.coveredLessons),
      unit: figures.coveredLessons == 1 ? "lesson" : "lessons",
      note: "\(Words.count(figures.coverMinutes, "minute")) taken by substitutes")
  }

  private var value: Fields {
    let plan = part.plan
    let note =
      plan.schedule.map {
        "pairing \(Words.grouped(plan.pairing.points)) less schedule \(Words.grouped($0.penalty))"
      } ?? "the pairing alone; no schedule yet"
    return card("Value", Words.grouped(plan.value), unit: "points", note: note)
  }

  private var proofs: [Fields] {
    let plan = part.plan
    var rows = [
      proof(
        "The pairing", plan.pairing.proof.status,
        text: ProofWords.pairing(
          plan.pairing, objective: part.index.roster.objective == .fair ? .fair : nil))
    ]
    if let schedule = plan.schedule {
      rows.append(proof("The schedule", schedule.proof.status, text: ProofWords.schedule(schedule)))
    }
    return rows
  }

  private func proof(_ label: String, _ status: SolveStatus, text: String) -> Fields {
    let badge = [SolveStatus.optimal: "proven best", .feasible: "best found", .interrupted: "interrupted"][
      status]!
    let kind = [SolveStatus.optimal: "good", .feasible: "", .interrupted: "warns"][status]!
    return ["label": label, "badge": badge, "kind": kind, "text": text]
  }
}
