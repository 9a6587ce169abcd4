import { expect, test } from 'vitest';
import { roleOf } from '../../../domain/market/role';

test.each([
  ['Senior Backend Engineer (Go)', 'backend'],
  ['Java Developer', 'backend'],
  ['Senior Software Engineer - Python', 'backend'],
  ['Développeur PHP Symfony', 'backend'],
  ['Full-Stack Engineer (Backend focus)', 'fullstack'],
  ['Frontend Developer (React)', 'frontend'],
  ['JavaScript Developer', 'software'],
  ['Senior Software Engineer, Payments', 'software'],
  ['Data Engineer', 'data'],
  ['Machine Learning Engineer', 'data'],
  ['Data Center Technician', 'other'],
  ['Site Reliability Engineer', 'devops'],
  ['DevOps Engineer', 'devops'],
  ['Android Engineer', 'mobile'],
  ['QA Automation Engineer (Java)', 'qa'],
  ['Penetration Tester', 'qa'],
  ['Product Security Engineer', 'security'],
  ['Account Executive', 'other'],
  ['', 'other'],
])('“%s” is %s', (title, role) => {
  expect(roleOf(title)).toBe(role);
});
