/// Which lessons count in an observation: those of a subject that the two share, where the one observed teaches any (SPEC §5).
public struct SharedSubjects: Sendable {
  /// For each person the numbers of the subjects they list; rising.
  let listed: [[Int32]]
  /// For each person the numbers of the subjects of their lessons.
  let taught: [Set<Int32>]

  /// The subjects of a roster's people.
  public init(_ roster: Roster, availability: Availability) {
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    let numbers = availability.subjects
    listed = people.map { person in Set(person.subjects.map { numbers[$0]! }).sorted() }
    taught = people.map { person in
      Set(person.lessons.compactMap { lesson in lesson.subject.map { numbers[$0]! } })
    }
  }

  /// Whether the two share a subject.
  func share(_ first: Int, _ second: Int) -> Bool {
    listed[first].contains { listed[second].contains($0) }
  }

  /// The subjects whose lessons count; nil where any lesson does.
  func counting(observed: Int, other: Int) -> [Int32]? {
    let shared = listed[observed].filter { listed[other].contains($0) }
    return shared.contains { taught[observed].contains($0) } ? shared : nil
  }
}
