/// What the scores ask of people, as numbers: a million pairs compare them.
struct Traits: Sendable {
  /// Numbers that leaders and peers share.
  struct Numbers {
    private var schools: [String: Int32] = [:]
    fileprivate var subjects = TextNumbers()

    fileprivate mutating func number(ofSchool id: String) -> Int32 {
      if let number = schools[id] { return number }
      let number = Int32(schools.count)
      schools[id] = number
      return number
    }
  }

  let id: [String]
  /// Numbers of the schools.
  let school: [Int32]
  private let subjects: FlatLists<Int32>
  /// For each person a bit for each of their grades, PK first.
  private let grades: [UInt32]

  init(_ people: [Person], numbers: inout Numbers) {
    id = people.map(\.id)
    school = people.map { numbers.number(ofSchool: $0.school) }
    var subjects = FlatLists<Int32>()
    for person in people { subjects.append(person.subjects.map { numbers.subjects.number($0) }) }
    self.subjects = subjects
    grades = people.map { person in
      person.grades.reduce(0) { $0 | 1 << UInt32($1.level + 1) }
    }
  }

  /// Whether the two share a subject; nil where one lists none.
  func sharesSubject(_ mine: Int, with other: Traits, _ theirs: Int) -> Bool? {
    let left = subjects.range(mine)
    let right = other.subjects.range(theirs)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    for i in left {
      for j in right where subjects.elements[i] == other.subjects.elements[j] { return true }
    }
    return false
  }

  /// The least difference of their grades, 4 where it is more; nil where one lists none.
  func gradeDistance(_ mine: Int, to other: Traits, _ theirs: Int) -> Int? {
    let left = grades[mine]
    let right = other.grades[theirs]
    guard left != 0, right != 0 else { return nil }
    return (0..<4).first { left << UInt32($0) & right != 0 || left >> UInt32($0) & right != 0 } ?? 4
  }
}
