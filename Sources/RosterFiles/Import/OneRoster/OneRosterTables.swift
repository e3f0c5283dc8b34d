/// What a roster needs of a OneRoster export, 1.1 or 1.2; nothing of students, and no passwords or demographics, is kept.
struct OneRosterTables {
  struct Org {
    var id: String
    var name: String
    var identifier: String
    var isSchool: Bool
    var parent: String
    var line: Int
  }

  struct Session {
    var id: String
    var title: String
    var type: String
    var start: String
    var end: String
    var parent: String
    var line: Int
  }

  struct Class {
    var school: String
    var terms: [String]
    var subjects: [String]
    var grades: [String]
    var periods: String
    var line: Int
  }

  struct Teacher {
    var id: String
    var name: String
    var email: String
    /// Other names by which a leader may be called: identifier, username, e-mail address.
    var aliases: [String]
    var schools: [String]
    var line: Int
  }

  struct Enrollment {
    var classID: String
    var teacher: String
    var begin: String
    var end: String
    var line: Int
  }

  var orgs: [Org] = []
  var sessions: [Session] = []
  var classes: [String: Class] = [:]
  var teachers: [Teacher] = []
  var enrollments: [Enrollment] = []
  var faults: [ImportFault] = []

  /// Roles of users who are no staff.
  private static let outsiders: Set<String> = [
    "student", "parent", "guardian", "relative", "demographics",
  ]

  /// Reads the files. Teachers are the users with the role of one, and those whom `isWanted` names.
  init(_ source: OneRosterSource, isWanted: (String) -> Bool) {
    readOrgs(source)
    readSessions(source)
    readClasses(source)
    readUsers(source, isWanted: isWanted)
    readEnrollments(source)
  }

  private mutating func readOrgs(_ source: OneRosterSource) {
    var orgs: [Org] = []
    source.forEachRow("orgs.csv", &faults) { row in
      guard !row.isDeleted, !row["sourcedId"].isEmpty else { return }
      orgs.append(
        Org(
          id: row["sourcedId"], name: row["name"], identifier: row["identifier"],
          isSchool: row["type"].lowercased() == "school", parent: row["parentSourcedId"], line: row.line))
    }
    self.orgs = orgs
    if orgs.isEmpty { faults.append(ImportFault(file: "orgs.csv", reason: .missingFile)) }
  }

  private mutating func readSessions(_ source: OneRosterSource) {
    var sessions: [Session] = []
    source.forEachRow("academicSessions.csv", &faults) { row in
      guard !row.isDeleted, !row["sourcedId"].isEmpty else { return }
      sessions.append(
        Session(
          id: row["sourcedId"], title: row["title"], type: row["type"].lowercased(), start: row["startDate"],
          end: row["endDate"], parent: row["parentSourcedId"], line: row.line))
    }
    self.sessions = sessions
  }

  private mutating func readClasses(_ source: OneRosterSource) {
    var courses: [String: (subjects: [String], grades: [String])] = [:]
    source.forEachRow("courses.csv", &faults) { row in
      if !row.isDeleted { courses[row["sourcedId"]] = (row.list("subjects"), row.list("grades")) }
    }
    var classes: [String: Class] = [:]
    source.forEachRow("classes.csv", &faults) { row in
      guard !row.isDeleted, !row["sourcedId"].isEmpty else { return }
      let course = courses[row["courseSourcedId"]]
      let subjects = row.list("subjects")
      let grades = row.list("grades")
      classes[row["sourcedId"]] = Class(
        school: row["schoolSourcedId"], terms: row.list("termSourcedIds"),
        subjects: subjects.isEmpty ? course?.subjects ?? [] : subjects,
        grades: grades.isEmpty ? course?.grades ?? [] : grades, periods: row["periods"], line: row.line)
    }
    self.classes = classes
  }

  private mutating func readUsers(_ source: OneRosterSource, isWanted: (String) -> Bool) {
    // 1.2 keeps roles in a file of their own.
    var roles: [String: (isTeacher: Bool, schools: [String])] = [:]
    source.forEachRow("roles.csv", &faults) { row in
      let role = row["role"].lowercased()
      guard !row.isDeleted, !Self.outsiders.contains(role) else { return }
      var entry = roles[row["userSourcedId"]] ?? (false, [])
      entry.isTeacher = entry.isTeacher || role == "teacher"
      let isPrimary = row["roleType"].lowercased() == "primary"
      entry.schools.insert(row["orgSourcedId"], at: isPrimary ? 0 : entry.schools.count)
      roles[row["userSourcedId"]] = entry
    }
    var teachers: [Teacher] = []
    source.forEachRow("users.csv", &faults) { row in
      let id = row["sourcedId"]
      let role = row["role"].lowercased()
      guard !row.isDeleted, !id.isEmpty, !Self.outsiders.contains(role) else { return }
      let aliases = [row["identifier"], row["username"], row["email"]].filter { !$0.isEmpty }
      let isTeacher = role == "teacher" || roles[id]?.isTeacher == true
      guard
        isTeacher && row["enabledUser"].lowercased() != "false" || ([id] + aliases).contains(where: isWanted)
      else { return }
      let given = row["preferredGivenName"].isEmpty ? row["givenName"] : row["preferredGivenName"]
      let family = row["preferredFamilyName"].isEmpty ? row["familyName"] : row["preferredFamilyName"]
      let schools = [row["primaryOrgSourcedId"]] + row.list("orgSourcedIds") + (roles[id]?.schools ?? [])
      teachers.append(
        Teacher(
          id: id, name: "\(given) \(family)".trimmed, email: row["email"], aliases: aliases,
          schools: schools.filter { !$0.isEmpty }, line: row.line))
    }
    self.teachers = teachers
    if teachers.isEmpty { faults.append(ImportFault(file: "users.csv", reason: .missingFile)) }
  }

  private mutating func readEnrollments(_ source: OneRosterSource) {
    var enrollments: [Enrollment] = []
    source.forEachRow("enrollments.csv", &faults) { row in
      guard row["role"].lowercased() == "teacher", !row.isDeleted else { return }
      enrollments.append(
        Enrollment(
          classID: row["classSourcedId"], teacher: row["userSourcedId"], begin: row["beginDate"],
          end: row["endDate"], line: row.line))
    }
    self.enrollments = enrollments
  }
}
