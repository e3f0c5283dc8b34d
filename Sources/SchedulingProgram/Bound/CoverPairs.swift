import Coaching

/// Finds rows that tie the sessions of two steps to the cover of two lessons of one teacher on a date (Docs/Formulation.md, T10).
///
/// Who observes at another school between two lessons needs one of them covered for the way, or both. Of two such sessions by peers of that school a third
/// each at three hours share covers by halves, and no row of a single lesson forbids it; but two whole sessions need both lessons.
struct CoverPairs {
  /// A session of a pair's step, with the lessons of one teacher that it lists.
  struct Listing {
    let track: Int
    /// The steps of the track of which one at most can be on a date, the session's among them.
    let steps: UInt64
    /// Lesson keys, rising.
    let lessons: [Int]
    let weight: Double
  }

  private let problem: TermProblem

  init(_ problem: TermProblem) { self.problem = problem }

  /// The rows of a teacher's day that hold of every schedule, with by how much the listings use more than is covered.
  func forEachRow(
    _ listings: [Listing], covered: [Int: Double], day: Int, least: Double,
    _ body: (ResourceRow, Double) -> Void
  ) {
    let pairs = Set(
      listings.flatMap { listing in
        listing.lessons.flatMap { first in
          listing.lessons.filter { $0 > first }.map { [first, $0] }
        }
      }
    ).sorted { $0.lexicographicallyPrecedes($1) }
    for lessons in pairs {
      let own = listings.filter { !$0.lessons.filter(lessons.contains).isEmpty }
      let cover = lessons.reduce(0) { $0 + covered[$1, default: 0] }
      var weights: [Crowd: Double] = [:]
      for listing in own {
        weights[Crowd(track: Int32(listing.track), steps: listing.steps), default: 0] += listing.weight
      }
      let steps = weights.keys.sorted { ($0.track, $0.steps) < ($1.track, $1.steps) }
      for (number, first) in steps.enumerated() {
        for second in steps[(number + 1)...] {
          let excess = weights[first]! + weights[second]! - cover
          guard excess > least, holds(lessons, first, second, day: day) else { continue }
          body(
            ResourceRow(
              kind: .covers, owner: lessons[0], day: 0, crowd: first, other: lessons[1], second: second),
            excess)
        }
      }
    }
  }

  /// Whether two sessions of the steps that can both be always list both lessons.
  private func holds(_ lessons: [Int], _ first: Crowd, _ second: Crowd, day: Int) -> Bool {
    // Two sessions of one track, each of its own steps, would have to be looked at with their lags.
    guard first.track != second.track else { return false }
    let others = sessions(of: second, lessons, day: day)
    return sessions(of: first, lessons, day: day).allSatisfy { session in
      others.allSatisfy { other in
        session.lists.union(other.lists).count == lessons.count || !canBoth(session, other)
      }
    }
  }

  private struct Session {
    let span: MinuteSpan
    /// Where the lessons' teacher is.
    let place: Int32
    let lists: Set<Int>
  }

  private func canBoth(_ session: Session, _ other: Session) -> Bool {
    let gap = problem.travel(session.place, other.place)
    return session.span.end + gap <= other.span.start || other.span.end + gap <= session.span.start
  }

  /// What a step could be on the day that lists one of the lessons.
  private func sessions(of steps: Crowd, _ lessons: [Int], day: Int) -> [Session] {
    let track = problem.tracks[Int(steps.track)]
    return track.steps.indices.filter { steps.steps >> UInt64($0) & 1 == 1 }.flatMap { step -> [Session] in
      let place = track.steps[step]
      return problem.tables.optionRange(place, day: day).compactMap { number in
        let option = problem.tables.options[number]
        let listed = option.covers.map { problem.tables.covers[Int($0)] }.filter {
          lessons.contains(problem.tables.lessonKey($0, day: day))
        }
        guard let lesson = listed.first else { return nil }
        return Session(
          span: problem.tables.span(option, place, day: day),
          place: problem.tables.place(ofTeacherOf: lesson, in: place),
          lists: Set(listed.map { problem.tables.lessonKey($0, day: day) }))
      }
    }
  }
}
