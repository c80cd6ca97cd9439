import { type JailInput, type JailOutput, type JailTask, jailTasks } from './jail.ts';

/** Called with what is done of how much, at any rate that suits the task. */
export type Progress = (done: number, total: number) => void;

type Implementation<Task extends JailTask> = (
  input: JailInput<Task>,
  onProgress: Progress,
) => JailOutput<Task> | Promise<JailOutput<Task>>;

/** Which code does which task; it is loaded when the first file for it arrives, so that a child starts with nothing but itself. */
const loaders: { readonly [Task in JailTask]: () => Promise<Implementation<Task>> } = {
  'read-report': async () => {
    const { readReport } = await import('../soc/read-report.ts');
    return (input, onProgress) => readReport({ ...input, onProgress });
  },
  'picture-quotes': async () => (await import('../pdf/picture-quotes.ts')).pictureQuotes,
  'read-knowledge': async () => (await import('../policies/read-knowledge.ts')).readKnowledge,
  'read-questionnaire': async () =>
    (await import('../questionnaires/read-questionnaire.ts')).readQuestionnaire,
  'fill-questionnaire': async () =>
    (await import('../questionnaires/fill-questionnaire.ts')).fillQuestionnaire,
};

/** Loads a task's code ahead of the first file. */
export const prepareTask = async (task: JailTask): Promise<void> => {
  await loaders[task]();
};

/** Does one piece of work. Throws what the implementation throws, and zod's error on input of the wrong shape. */
export const runTask = async <Task extends JailTask>(
  task: Task,
  input: unknown,
  onProgress: Progress,
): Promise<JailOutput<Task>> => {
  const checked = jailTasks[task].input.parse(input);
  const implementation: Implementation<Task> = await loaders[task]();
  // The table pairs every task with its schema, which indexing by a type parameter loses.
  return implementation(checked as JailInput<Task>, onProgress);
};
