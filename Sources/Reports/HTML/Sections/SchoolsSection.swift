import Coaching

/// The term per school, and cover against its budget.
struct SchoolsSection {
  typealias Fields = ReportTemplates.Fields

  /// More schools than a few screens hold are folded.
  static let schoolsUnfolded = 60

  let part: PlanPart

  /// What the template "schools" is filled with.
  var fields: Fields {
    let weeks = TermWeeks(part.index.roster.term)
    let figures = SchoolFigures.all(part.plan, index: part.index).filter {
      part.choice.school == nil || $0.school == part.choice.school
    }
    let greatest = figures.flatMap(\.sessionsByWeek).max() ?? 0
    return [
      "isFolded": figures.count > Self.schoolsUnfolded, "count": Words.count(figures.count, "school"),
      "weeks": (1...weeks.count).map { number -> Fields in
        ["number": String(number), "dates": DateText.week(from: weeks.monday(of: number))]
      },
      "rows": figures.map { row($0, greatest: greatest) },
    ]
  }

  private func row(_ figures: SchoolFigures, greatest: Int) -> Fields {
    let school = part.index.school(figures.school)
    let budget = school?.coverMinutes
    let substitutes = school?.substitutesPerDay ?? 0
    let share = budget.map { $0 == 0 ? 0 : Double(figures.coverMinutes) / Double($0) } ?? 0
    return [
      "name": part.index.name(ofSchool: figures.school),
      "cells": figures.sessionsByWeek.map { count -> Fields in
        let heat = Words.plainDecimal(Double(count) / Double(max(1, greatest)))
        return ["count": count == 0 ? "·" : Words.grouped(count), "heat": heat]
      },
      "total": Words.grouped(figures.sessions), "hasBudget": (budget ?? 0) > 0, "nearLimit": share > 0.9,
      "share": Words.plainDecimal(100 * min(1, share)), "lessons": Words.grouped(figures.coveredLessons),
      "minutes": budget.map { "\(Words.grouped(figures.coverMinutes)) of \(Words.grouped($0))" }
        ?? "\(Words.grouped(figures.coverMinutes)), no limit",
      "most": "\(figures.mostCoversOnADate) of \(Words.count(substitutes, "substitute"))",
      "leaders": Words.grouped(figures.leaders),
      "served": "\(Words.grouped(figures.servedPeers)) of \(Words.grouped(figures.peers))",
    ]
  }
}
