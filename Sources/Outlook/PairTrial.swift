import Coaching

/// A leader and a peer alone, to try what one change of their time would do.
struct PairTrial {
  private let alone: Roster

  /// Something of a person's week that could be given up.
  struct Change {
    let lesson: Int?
    let window: Int?
    /// The label of the day that is freed; nil: every day.
    let day: String?
    let words: String
  }

  init(_ roster: Roster, leader: Int, peer: Int) {
    var alone = roster
    alone.leaders = [roster.leaders[leader]]
    alone.peers = [roster.peers[peer]]
    let schools = [alone.leaders[0].person.school, alone.peers[0].person.school]
    alone.schools = roster.schools.filter { schools.contains($0.id) }
    alone.travel = roster.travel.filter { schools.contains($0.first) && schools.contains($0.second) }
    alone.together = []
    alone.materials = []
    self.alone = alone
  }

  /// Single lessons of single days, then whole unavailable times, in the roster's order.
  static func changes(of person: Person) -> [Change] {
    let lessons = person.lessons.enumerated().flatMap { place, lesson in
      lesson.days.map { day in
        Change(lesson: place, window: nil, day: day, words: "on \(day), \(words(lesson.time))")
      }
    }
    let windows = person.unavailable.enumerated().map { place, window in
      let days = window.days.isEmpty ? "" : " on \(window.days.joined(separator: ", "))"
      return Change(
        lesson: nil, window: place, day: nil,
        words: window.time.map { "\(words($0))\(days)" } ?? "all day\(days)")
    }
    return lessons + windows
  }

  private static func words(_ time: LessonTime) -> String {
    switch time {
    case .period(let id): "in period \(id)"
    case .clock(let range): "at \(range)"
    }
  }

  /// Whether the pair would be possible with that time freed.
  func isPossible(freeing change: Change, ofPeer: Bool) -> Bool {
    var roster = alone
    func free(_ person: inout Person) {
      if let place = change.lesson {
        person.lessons[place].days.removeAll { $0 == change.day }
        if person.lessons[place].days.isEmpty { person.lessons.remove(at: place) }
      }
      if let place = change.window { person.unavailable.remove(at: place) }
    }
    if ofPeer { free(&roster.peers[0].person) } else { free(&roster.leaders[0].person) }
    return CandidateFinder(roster).ineligibility(leader: 0, peer: 0) == nil
  }
}
