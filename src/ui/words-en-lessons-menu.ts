// How the desk's menu leads to the lessons.
export const lessonsMenuWords = {
  lessonsMenu: {
    lessons: 'Lessons for the classroom',
    teacher: 'For teachers',
  },
} as const;
