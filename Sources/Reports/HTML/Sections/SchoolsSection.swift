import Coaching

/// The term per school, and cover against its budget.
struct SchoolsSection {
  typealias Fields = ReportTemplates.Fields

  let part: PlanPart

  /// What the template "schools" is filled with.
  var fields: Fields {
    let weeks = TermWeeks(part.index.roster.term)
    let figures = SchoolFigures.all(part.plan, index: part.index).filter {
      part.choice.school == nil || $0.school == part.choice.school
    }
    let greatest = figures.flatMap(\.sessionsByWeek).max() ?? 0
    return [
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

/// The lessons to cover, by date.
struct CoverSection {
  typealias Fields = ReportTemplates.Fields

  let part: PlanPart

  /// What the template "cover" is filled with.
  var fields: Fields {
    let index = part.index
    let rows = part.covers.map { lesson -> Fields in
      [
        "date": DateText.dayAndYear(lesson.date), "time": lesson.time.description,
        "period": lesson.period ?? "–", "teacher": index.name(ofPerson: lesson.teacher),
        "school": index.person(lesson.teacher).map { index.name(ofSchool: $0.school) } ?? "",
      ]
    }
    return [
      "hasRows": !rows.isEmpty, "rows": rows,
      "caption": "\(Words.count(rows.count, "lesson")) for a substitute",
    ]
  }
}
