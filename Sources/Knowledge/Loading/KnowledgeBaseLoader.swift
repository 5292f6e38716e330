package import Diagnostics
import XMLReading

/// Loads a folder of knowledge files: all of it, or a report of every fault.
package struct KnowledgeBaseLoader {
    private let folder: String
    private let schema: String

    /// Creates a loader.
    ///
    /// - Parameters:
    ///   - folder: The folder; every `.xml` file below it is read.
    ///   - schema: The schema to validate against; `schema/knowledge.xsd` in the folder if nil.
    package init(folder: String, schema: String? = nil) {
        self.folder = folder
        self.schema = schema ?? folder + "/schema/knowledge.xsd"
    }

    /// The knowledge, or nil after reporting what is wrong with it.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func load(reportingTo collector: inout DiagnosticCollector) -> KnowledgeBase? {
        read(reportingTo: &collector)?.knowledge
    }

    /// The knowledge with the texts of its statements and their places, or nil after reporting what is wrong with it.
    ///
    /// - Complexity: O(*n*) in the size of the files.
    package func loadForReview(
        reportingTo collector: inout DiagnosticCollector
    ) -> (knowledge: KnowledgeBase, texts: [StatementText])? {
        read(reportingTo: &collector).map { base, documents in
            (base, documents.flatMap(\.elements).flatMap(\.statementTexts))
        }
    }

    private func read(
        reportingTo collector: inout DiagnosticCollector
    ) -> (knowledge: KnowledgeBase, documents: [XMLElement])? {
        var findings = DiagnosticCollector()
        defer { collector.append(findings) }
        guard let schema = XMLSchema.schema(at: schema, named: schema, reportingTo: &findings)
        else {
            return nil
        }
        guard let files = XMLFolder(folder).files(reportingTo: &findings) else { return nil }
        let documents = XMLFolder(folder).documents(files, schema: schema, reportingTo: &findings)
        var contents = KnowledgeDecoder.contents(
            of: documents.elements,
            reportingTo: &findings
        )
        // References into a file that could not be read would bury its real fault.
        guard documents.elements.count == files.count else { return nil }
        check(contents, reportingTo: &findings)
        guard !findings.hasErrors, let subject = contents.subjects.first else { return nil }
        contents.subjects = [subject]
        let base = KnowledgeBase(contents, subject: subject, hash: documents.hash)
        return (base, documents.elements)
    }

    private func check(
        _ contents: KnowledgeContents,
        reportingTo collector: inout DiagnosticCollector
    ) {
        SubjectCheck.run(contents, folder: folder, reportingTo: &collector)
        ReferenceCheck.run(contents, reportingTo: &collector)
        NameCheck.run(contents, reportingTo: &collector)
        LineageCheck.run(contents, reportingTo: &collector)
        AftercareContradictionCheck.run(contents, reportingTo: &collector)
        StatementCheck.run(contents, reportingTo: &collector)
        IntentCheck.run(contents, reportingTo: &collector)
    }
}

extension XMLElement {
    /// The texts inside a statement, claim or term, in their order.
    fileprivate var statementTexts: [StatementText] {
        let kinds = KnowledgeBase.Statement.Kind.allCases.map(\.rawValue) + ["claim", "term"]
        guard kinds.contains(name), let id = self["id"] else { return [] }
        return elements.map { child in
            StatementText(
                statement: id,
                part: child.name,
                text: child.text,
                position: child.position
            )
        }
    }
}
